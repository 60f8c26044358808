import type { CardKind } from './kinds.ts'
import { type LinkType, linkTypes, mayLink } from './linkTypes.ts'

export interface FittingLink {
  readonly type: LinkType
  /** The relation is read from the second card to the first. */
  readonly isReversed: boolean
}

/**
 * The relations that can tie a card of one kind to a card of another, in whichever direction they are read: those
 * that say most come first; "relates to" comes before those that are of use in one place only.
 */
export function fittingLinks(from: CardKind, to: CardKind): readonly FittingLink[] {
  const types = Object.keys(linkTypes) as LinkType[]
  const forward = types.filter(type => mayLink(type, from, to)).map(type => ({ type, isReversed: false }))
  const backward = types
    .filter(type => type !== 'relates_to' && mayLink(type, to, from))
    .map(type => ({ type, isReversed: true }))
  return [...forward, ...backward].toSorted((a, b) => weight(a) - weight(b))
}

/** A relation between any cards says less than one between two kinds; who raised something matters to the parking lot. */
function weight({ type, isReversed }: FittingLink): number {
  if (type === 'relates_to') return 4
  if (type === 'raised_by') return 5
  const { to } = linkTypes[type]
  return (to === 'any' ? 2 : 0) + (isReversed ? 1 : 0)
}
