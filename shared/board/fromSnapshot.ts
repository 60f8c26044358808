import type { Board, Entry, Origin } from './Board.ts'
import {
  canvasEntry,
  cardEntry,
  clusterEntry,
  commentEntry,
  linkEntry,
  reactionEntry,
  strokeEntry,
} from './entries.ts'
import type { BoardSnapshot } from './snapshot.ts'

/** Writes a whole snapshot into an empty board, in one transaction. The reverse of `toSnapshot`. */
export function fromSnapshot(board: Board, snapshot: BoardSnapshot, origin: Origin = null): void {
  board.change(origin, () => {
    board.meta.set('version', snapshot.version)
    for (const [key, value] of Object.entries(snapshot.board)) board.meta.set(key, value)
    fill(board.canvases, snapshot.canvases, canvasEntry)
    fill(board.clusters, snapshot.clusters, clusterEntry)
    fill(board.cards, snapshot.cards, cardEntry)
    fill(board.links, snapshot.links, linkEntry)
    fill(board.strokes, snapshot.strokes, strokeEntry)
    fill(board.comments, snapshot.comments, commentEntry)
    fill(board.comments, snapshot.reactions, reactionEntry)
  })
}

function fill<Item extends { readonly id: string }>(
  root: Board['cards'],
  items: readonly Item[],
  made: (item: Item) => Entry,
): void {
  for (const item of items) root.set(item.id, made(item))
}
