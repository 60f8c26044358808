import type { Act, WhyNot } from '#shared/protocol/permissions.ts'
import { isId } from '../ids.ts'
import { isLinkType, type LinkType, type LinkTypeSpec, linkTypes } from '../linkTypes.ts'
import { type EntryChange, isAmbiguous, valueAfter } from './entryChanges.ts'
import type { Judging } from './Judging.ts'
import type { LinkFacts, ThingFacts } from './RuleFacts.ts'

export type LinkWish = Pick<LinkFacts, 'type' | 'from' | 'to'>

/** An end that another person has deleted meanwhile: the link leads nowhere, shows nowhere and harms nobody. */
const nowhere: ThingFacts = { whose: 'own', at: { canvas: '', zone: '', isLocked: false } }

/**
 * Owner, host and the like are part of the card that they start from. Any other link may be made by whoever may edit
 * one of its ends.
 */
export function linkRefusal({ type, from, to }: LinkWish, { may, cardAfter }: Judging): WhyNot | undefined {
  const reason = may({ do: 'edit', ...(cardAfter(from) ?? nowhere) })
  if (reason === undefined || isPartOfItsCard(type)) return reason
  return may({ do: 'edit', ...(cardAfter(to) ?? nowhere) }) && reason
}

/**
 * A link belongs to whoever made it, and goes with either of its ends: whoever may delete the card may cut it loose.
 * One that is part of a card may be changed with the card.
 */
export function unlinkRefusal(
  { type, from, to, whose }: LinkFacts,
  { may, cardAfter }: Judging,
): WhyNot | undefined {
  const start = cardAfter(from)
  const end = cardAfter(to)
  if (!start || !end) return undefined
  const ways: readonly Act[] = [
    { do: 'delete', whose, at: start.at },
    { do: 'delete', whose, at: end.at },
    { do: 'delete', ...start },
    { do: 'delete', ...end },
    ...(isPartOfItsCard(type) ? [{ do: 'edit', ...start } as const] : []),
  ]
  const reasons = ways.map(may)
  return reasons.includes(undefined) ? undefined : reasons[0]
}

export function linkChangeRefusal(change: EntryChange, judging: Judging): WhyNot | undefined {
  const link = judging.facts.link(change.id)
  if (change.adds || !change.removes)
    return wishRefusal(change, link, judging) ?? replacing(change, link, judging)
  return link && unlinkRefusal(link, judging)
}

/** Words on a link belong to it: whoever may make it may write them. */
function wishRefusal(
  change: EntryChange,
  former: LinkFacts | undefined,
  judging: Judging,
): WhyNot | undefined {
  if (isAmbiguous(change, ends)) return 'not-yours'
  const [type, from, to] = ends.map(key => valueAfter(change, key, former?.[key]))
  // What is no link is shown nowhere.
  return isLinkType(type) && isId(from) && isId(to)
    ? linkRefusal({ type, from, to }, judging)
    : judging.may({ do: 'edit', ...nowhere })
}

/** Nobody's interface turns a link into another: it makes a new one. Whatever does takes the former away. */
function replacing(
  { adds, fields }: EntryChange,
  former: LinkFacts | undefined,
  judging: Judging,
): WhyNot | undefined {
  const turns = adds || fields.some(({ field }) => ends.some(end => end === field))
  return former && turns ? unlinkRefusal(former, judging) : undefined
}

const ends = ['type', 'from', 'to'] as const

function isPartOfItsCard(type: LinkType): boolean {
  const spec: LinkTypeSpec = linkTypes[type]
  return spec.count === 'one'
}
