import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { cardsIn, type OutlineEntry } from './buildOutline.ts'

/** What moving a card up or down in the outline changes. */
export type OutlineMove =
  | {
      readonly by: 'order'
      readonly after: CardId | undefined
      readonly before: CardId | undefined
      readonly place: number
      readonly of: number
    }
  | {
      readonly by: 'rank'
      readonly ranks: ReadonlyMap<CardId, number>
      /** The card whose line it takes: on the table they change seats. */
      readonly passes: CardId | undefined
      readonly place: number
      readonly of: number
    }

/**
 * One step up (-1) or down (1) among the card's siblings: the cards of its cluster, or else the entries of its zone,
 * where a cluster counts as one and stands where its first card stands. Undefined if there is no further to go.
 * Ranked questions change their ranks, everything else its order. `place` counts from 1.
 */
export function moveWithin(
  entries: readonly OutlineEntry[],
  id: CardId,
  by: -1 | 1,
): OutlineMove | undefined {
  const siblings = siblingsOf(entries, id)
  const from = siblings.findIndex(card => card.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= siblings.length) return undefined
  const place = { place: to + 1, of: siblings.length }
  if (siblings.some(isRanked))
    return { by: 'rank', ranks: ranksAfter(siblings, from, to), passes: siblings[to]?.id, ...place }
  const [after, before] = by < 0 ? [siblings[to - 1], siblings[to]] : [siblings[to], siblings[to + 1]]
  return { by: 'order', after: after?.id, before: before?.id, ...place }
}

/** The cards that move against each other; a cluster is represented by its first card. */
function siblingsOf(entries: readonly OutlineEntry[], id: CardId): readonly CardSnapshot[] {
  const cluster = entries.find(entry => entry.is === 'cluster' && entry.cards.some(card => card.id === id))
  if (cluster) return cardsIn(cluster)
  return entries.flatMap(entry => cardsIn(entry).slice(0, 1))
}

function isRanked({ kind, fields }: CardSnapshot): boolean {
  return kind === 'question' && typeof fields.rank === 'number'
}

/** Ranks 1, 2, 3 ... down to the last card that had one or that was moved; only those that differ. */
function ranksAfter(
  siblings: readonly CardSnapshot[],
  from: number,
  to: number,
): ReadonlyMap<CardId, number> {
  const moved = siblings[from]
  const order = siblings.toSpliced(from, 1)
  if (moved) order.splice(to, 0, moved)
  const last = Math.max(to, order.findLastIndex(isRanked))
  const ranks = new Map<CardId, number>()
  order.slice(0, last + 1).forEach((card, index) => {
    if (card.kind === 'question' && card.fields.rank !== index + 1) ranks.set(card.id, index + 1)
  })
  return ranks
}
