import type { Spot, WhyNot } from '#shared/protocol/permissions.ts'
import { isCardKind } from '../kinds.ts'
import { type EntryChange, isAmbiguous, valueAfter } from './entryChanges.ts'
import type { Judging } from './Judging.ts'
import type { RuleFacts, ThingFacts } from './RuleFacts.ts'

/** Keys of a card that say where it lies, and fields that mean a place: to write them is to move it. */
const placing: ReadonlySet<string> = new Set([
  'at',
  'canvas',
  'zone',
  'order',
  'cluster',
  'size',
  'perspective',
  'moving_to',
])

export function isPlacing(key: string): boolean {
  return placing.has(key)
}

export function cardRefusal(change: EntryChange, judging: Judging): WhyNot | undefined {
  const { facts, may } = judging
  const card = facts.card(change.id)
  if (change.removes) {
    const reason = card ? may({ do: 'delete', ...card }) : 'not-yours'
    if (reason || !change.adds) return reason
  }
  if (isAmbiguous(change, ['canvas', 'zone', 'kind'])) return 'not-here'
  if (change.adds) return adding(spotAfter(change, facts), judging)
  return card && (moving(change, card, judging) ?? writing(change, card, judging))
}

/**
 * Who may add cards elsewhere, and move what they have added, may add one here: after a time offline both arrive as
 * one change, in which nothing tells where the card was first.
 */
function adding(at: Spot, { may }: Judging): WhyNot | undefined {
  const reason = may({ do: 'add', at })
  return reason === 'not-here' ? may({ do: 'move', whose: 'new', from: at, to: at }) && reason : reason
}

/** Where a change leaves a card. */
export function spotAfter(change: EntryChange, facts: RuleFacts, from?: Spot): Spot {
  return facts.spot(valueAfter(change, 'canvas', from?.canvas), valueAfter(change, 'zone', from?.zone))
}

function moving(change: EntryChange, card: ThingFacts, { facts, may }: Judging): WhyNot | undefined {
  if (!change.fields.some(({ field = '' }) => isPlacing(field))) return undefined
  return may({ do: 'move', whose: card.whose, from: card.at, to: spotAfter(change, facts, card.at) })
}

function writing(change: EntryChange, card: ThingFacts, { may }: Judging): WhyNot | undefined {
  const written = change.fields.filter(({ field = '' }) => !isPlacing(field))
  if (written.length === 0) return undefined
  // A card of no kind is shown nowhere: as good as deleted.
  const hides = written.some(({ field }) => field === 'kind') && !isCardKind(valueAfter(change, 'kind'))
  return may({ do: hides ? 'delete' : 'edit', ...card })
}
