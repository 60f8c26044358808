import type { Board, Origin } from '../Board.ts'
import { clusterEntry } from '../entries.ts'
import { type CanvasId, type CardId, type ClusterId, newId } from '../ids.ts'
import { entryOf, rootCluster } from '../read.ts'

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

/** Shows a cluster as one pile, or (false) spread out again. */
export function foldCluster(board: Board, id: ClusterId, folded: boolean, origin: Origin): void {
  board.change(origin, () => {
    if (folded) entryOf(board.clusters, id)?.set('folded', true)
    else entryOf(board.clusters, id)?.delete('folded')
  })
}

/**
 * Merges clusters into another. They keep their names and their cards, so that they can be separated again, and cards
 * that others put into them meanwhile come along. False if all of them were one already.
 */
export function mergeClusters(
  board: Board,
  from: Iterable<ClusterId>,
  into: ClusterId,
  origin: Origin,
): boolean {
  const goal = rootCluster(board, into)
  const roots = new Set([...from].flatMap(id => rootCluster(board, id) ?? []))
  if (goal !== undefined) roots.delete(goal)
  if (goal === undefined || roots.size === 0) return false
  board.change(origin, () => {
    // Whatever the goal was once merged into is over, or the two would make a ring.
    entryOf(board.clusters, goal)?.delete('into')
    for (const id of roots) entryOf(board.clusters, id)?.set('into', goal)
  })
  return true
}

/** Separates what was merged into a cluster: each has its own cards again. False if nothing was. */
export function separateClusters(board: Board, id: ClusterId, origin: Origin): boolean {
  const merged = [...board.clusters.keys()].filter(
    other => other !== id && entryOf(board.clusters, other)?.get('into') === id,
  )
  if (merged.length === 0) return false
  board.change(origin, () => {
    for (const other of [id, ...merged]) entryOf(board.clusters, other)?.delete('into')
  })
  return true
}

/** Takes a cluster apart, with all that was merged into it. The cards stay where they lie. */
export function dissolveCluster(board: Board, id: ClusterId, origin: Origin): void {
  const family = [...board.clusters.keys()].filter(other => rootCluster(board, other) === id)
  const gone = new Set<unknown>(family)
  board.change(origin, () => {
    for (const card of board.cards.values()) if (gone.has(card.get('cluster'))) card.delete('cluster')
    for (const one of family) board.clusters.delete(one)
  })
}
