import * as Y from 'yjs'
import type { Board, Entry, Origin } from './Board.ts'
import type { BoardSnapshot, CardSnapshot } from './snapshot.ts'

/** Writes a whole snapshot into an empty board, in one transaction. The reverse of `toSnapshot`. */
export function fromSnapshot(board: Board, snapshot: BoardSnapshot, origin: Origin = null): void {
  board.change(origin, () => {
    board.meta.set('version', snapshot.version)
    for (const [key, value] of Object.entries(snapshot.board)) board.meta.set(key, value)
    for (const canvas of snapshot.canvases) {
      board.canvases.set(canvas.id, entry({ template: canvas.template, at: canvas.at, order: canvas.order }))
    }
    for (const cluster of snapshot.clusters) {
      board.clusters.set(cluster.id, entry({ name: cluster.name, canvas: cluster.canvas }))
    }
    for (const card of snapshot.cards) board.cards.set(card.id, cardEntry(card))
    for (const link of snapshot.links) {
      board.links.set(link.id, entry({ type: link.type, from: link.from, to: link.to }))
    }
  })
}

/** A card as the document holds it: flat keys, its text as shared text. */
export function cardEntry({ id: _, text, fields, ...plain }: CardSnapshot): Entry {
  return entry({ ...plain, ...fields, text: new Y.Text(text) })
}

/** A Y.Map with the given keys; absent values are left out. */
export function entry(values: Readonly<Record<string, unknown>>): Entry {
  return new Y.Map(Object.entries(values).filter(([, value]) => value !== undefined))
}
