import { type Act, type Standing, type WhyNot, whyNot } from '#shared/protocol/permissions.ts'
import { atOnce, endsStep, type Steps } from '#shared/std/steps.ts'
import { isFixedCanvas } from '../fixedCanvas.ts'
import { cardRefusal, spotAfter } from './cardRules.ts'
import type { EntryChange } from './entryChanges.ts'
import type { Judging } from './Judging.ts'
import { linkChangeRefusal } from './linkRules.ts'
import type { RuleFacts, ThingFacts } from './RuleFacts.ts'
import { signing } from './signing.ts'
import { clusterRefusal, commentRefusal, strokeRefusal } from './thingRules.ts'

/**
 * Why somebody may not do all that a change does to a board; undefined if they may. The server asks this for every update, and
 * the interface before an undo, which can touch anything. What one has added since the permissions came into force
 * stays one's own to write and take back, whatever they say.
 */
export function changeRefusal(
  standing: Standing,
  changes: readonly EntryChange[],
  facts: RuleFacts,
): WhyNot | undefined {
  return atOnce(changeRefusalOf(standing, changes, facts))
}

/** The same a change at a time: thousands may come at once. */
export function* changeRefusalOf(
  standing: Standing,
  changes: readonly EntryChange[],
  facts: RuleFacts,
): Steps<WhyNot | undefined> {
  const may = (act: Act) => whyNot(standing, act)
  // Who may arrange the board may do all but take away what it stands on, and who may write nothing is refused whatever it is.
  const reason = may({ do: 'arrange' })
  if (reason === undefined) return takesGround(changes, facts) ? 'core-canvas' : undefined
  if (reason !== 'facilitators-only') return reason
  const judging = { standing, facts, may, cardAfter: cardsAfter(changes, facts) }
  let count = 0
  for (const change of changes) {
    const reason = entryRefusal(change, judging) ?? signing(change, judging)
    if (reason) return reason
    if (endsStep(++count)) yield
  }
  return undefined
}

/** A canvas that always stays goes, with cards on it. Empty it may: whoever has just laid it can undo that. */
function takesGround(changes: readonly EntryChange[], facts: RuleFacts): boolean {
  return changes.some(
    ({ root, id, adds, removes }) =>
      root === 'canvases' && removes && !adds && isFixedCanvas(id) && facts.holdsCards(id),
  )
}

function entryRefusal(change: EntryChange, judging: Judging): WhyNot | undefined {
  switch (change.root) {
    case 'cards':
      return cardRefusal(change, judging)
    case 'links':
      return linkChangeRefusal(change, judging)
    case 'clusters':
      return clusterRefusal(change, judging)
    case 'strokes':
      return strokeRefusal(change, judging)
    case 'comments':
      return commentRefusal(change, judging)
    default:
      return judging.may({ do: 'arrange' })
  }
}

/** Links are judged by their ends, which the same change may bring or take. */
function cardsAfter(
  changes: readonly EntryChange[],
  facts: RuleFacts,
): (id: string) => ThingFacts | undefined {
  const changed = new Map(changes.filter(({ root }) => root === 'cards').map(change => [change.id, change]))
  return id => {
    const change = changed.get(id)
    if (change?.adds) return { whose: 'new', at: spotAfter(change, facts) }
    return change?.removes ? undefined : facts.card(id)
  }
}
