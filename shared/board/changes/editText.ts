import type * as Y from 'yjs'
import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'
import { textOfCard } from '../read.ts'

/** Makes the card's text read `next` by the smallest single edit, so that others typing in it lose nothing. */
export function editText(board: Board, id: CardId, next: string, origin: Origin): void {
  const text = textOfCard(board, id)
  if (text) board.change(origin, () => editShared(text, next))
}

/** The same on a bare shared text; to be called inside a transaction. */
export function editShared(text: Y.Text, next: string): void {
  const { at, remove, insert } = smallestEdit(text.toString(), next)
  if (remove) text.delete(at, remove)
  if (insert) text.insert(at, insert)
}

/** The one contiguous edit that turns `from` into `to`, in UTF-16 units; it never splits a surrogate pair. */
export function smallestEdit(from: string, to: string): { at: number; remove: number; insert: string } {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start++
  // Before looking from the end: most emojis begin with the same half, which belongs to whichever comes there.
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let end = 0
  const most = Math.min(from.length, to.length) - start
  while (end < most && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--
  return { at: start, remove: from.length - start - end, insert: to.slice(start, to.length - end) }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
