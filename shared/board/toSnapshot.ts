import type { Board } from './Board.ts'
import { byOrder, readCanvas, readCard, readCluster, readLink, readMeta } from './read.ts'
import { readComment, readReaction, readStroke } from './readMarks.ts'
import { type BoardSnapshot, schemaVersion } from './snapshot.ts'

/** The board as plain JSON, in an order that all replicas share: two equal boards give equal snapshots. */
export function toSnapshot(board: Board): BoardSnapshot {
  return {
    version: schemaVersion,
    ...headOf(board),
    cards: all(board.cards, id => readCard(board, id)).sort(byOrder),
    clusters: all(board.clusters, id => readCluster(board, id)).sort(byId),
    links: all(board.links, id => readLink(board, id)).sort(byId),
    strokes: all(board.strokes, id => readStroke(board, id)).sort(byId),
    comments: all(board.comments, id => readComment(board, id)).sort(byId),
    reactions: all(board.comments, id => readReaction(board, id)).sort(byId),
  }
}

/** What the board is called and which canvases lie on it, without anything that lies on them. */
export function headOf(board: Board): Pick<BoardSnapshot, 'board' | 'canvases'> {
  return {
    board: readMeta(board),
    canvases: all(board.canvases, id => readCanvas(board, id)).sort(byOrder),
  }
}

function all<Item>(map: { keys(): Iterable<string> }, read: (id: string) => Item | undefined): Item[] {
  const items: Item[] = []
  for (const id of map.keys()) {
    const item = read(id)
    if (item) items.push(item)
  }
  return items
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
