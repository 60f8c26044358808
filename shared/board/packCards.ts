import { z } from '#shared/std/zod.ts'
import type { CardId } from './ids.ts'
import {
  type BoardSnapshot,
  type CardSnapshot,
  type ClusterSnapshot,
  cardSnapshot,
  clusterSnapshot,
  type LinkSnapshot,
  linkSnapshot,
} from './snapshot.ts'

/** More would be heavy to carry; whoever copies more is told. */
export const mostCarried = 1000

/** Cards with what ties them to each other: the clusters they are in, and the links among them. */
export interface CarriedCards {
  readonly cards: readonly CardSnapshot[]
  readonly clusters: readonly ClusterSnapshot[]
  readonly links: readonly LinkSnapshot[]
}

/** Cards on their way through the clipboard, from one board of ours to another. */
const packed = z.object({
  convene: z.literal(1),
  cards: z.array(cardSnapshot).max(mostCarried),
  clusters: z.array(clusterSnapshot).max(mostCarried).default([]),
  links: z
    .array(linkSnapshot)
    .max(20 * mostCarried)
    .default([]),
})

/** The cards of these ids, in this order, with all that belongs among them. */
export function carriedFrom(
  board: Pick<BoardSnapshot, 'cards' | 'clusters' | 'links'>,
  ids: Iterable<CardId>,
): CarriedCards {
  const known = new Map(board.cards.map(card => [card.id, card]))
  const cards = [...new Set(ids)].flatMap(id => known.get(id) ?? []).slice(0, mostCarried)
  const taken = new Set(cards.map(({ id }) => id))
  const named = new Set(cards.map(({ cluster }) => cluster))
  return {
    cards,
    clusters: board.clusters.filter(({ id }) => named.has(id)),
    links: board.links.filter(({ from, to }) => taken.has(from) && taken.has(to)),
  }
}

export function packCards(carried: CarriedCards): string {
  return JSON.stringify({ convene: 1, ...carried })
}

/** The cards, if the text is ours; undefined for whatever else a clipboard holds. */
export function unpackCards(json: string): CarriedCards | undefined {
  try {
    return packed.safeParse(JSON.parse(json)).data
  } catch {
    // Not JSON: another program's clipboard.
    return undefined
  }
}
