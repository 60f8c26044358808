import type { Board, Origin } from '../Board.ts'
import { clusterEntry } from '../entries.ts'
import { type CanvasId, type CardId, type ClusterId, newId } from '../ids.ts'
import { entryOf } from '../read.ts'

/** Gathers cards under a new name and answers the cluster's id. */
export function clusterCards(
  board: Board,
  {
    name,
    canvas,
    cards,
  }: { readonly name: string; readonly canvas: CanvasId; readonly cards: Iterable<CardId> },
  origin: Origin,
): ClusterId {
  const id = newId()
  board.change(origin, () => {
    board.clusters.set(id, clusterEntry({ id, name, canvas }))
    for (const card of cards) entryOf(board.cards, card)?.set('cluster', id)
  })
  return id
}

/** Puts cards into a cluster that exists, or (with undefined) into none. */
export function setCluster(
  board: Board,
  cards: Iterable<CardId>,
  cluster: ClusterId | undefined,
  origin: Origin,
): void {
  board.change(origin, () => {
    for (const id of cards) {
      const card = entryOf(board.cards, id)
      if (!card) continue
      if (cluster === undefined) card.delete('cluster')
      else card.set('cluster', cluster)
    }
  })
}

export function nameCluster(board: Board, id: ClusterId, name: string, origin: Origin): void {
  board.change(origin, () => entryOf(board.clusters, id)?.set('name', name))
}
