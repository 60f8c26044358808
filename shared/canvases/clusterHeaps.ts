import type { CanvasId, ClusterId, ZoneId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** The cards of one cluster that lie in one zone: what a line is drawn around. */
export interface ClusterHeap {
  readonly cluster: ClusterId
  readonly canvas: CanvasId
  readonly zone: ZoneId
  readonly cards: readonly CardSnapshot[]
}

/**
 * Clusters zone by zone. A topic says itself which cluster it belongs to, so one alone is no heap; topics keep their
 * cluster when they move to another zone.
 */
export function clusterHeaps(cards: Iterable<CardSnapshot>): readonly ClusterHeap[] {
  const heaps = new Map<string, { cluster: string; canvas: string; zone: string; cards: CardSnapshot[] }>()
  for (const card of cards) {
    if (card.cluster === undefined) continue
    const { cluster, canvas, zone } = card
    const key = `${cluster} ${canvas} ${zone}`
    const heap = heaps.get(key)
    if (heap) heap.cards.push(card)
    else heaps.set(key, { cluster, canvas, zone, cards: [card] })
  }
  return [...heaps.values()].filter(heap => heap.cards.length > 1 || heap.cards[0]?.kind !== 'topic')
}
