import * as Y from 'yjs'
import type { Struct } from './decodeUpdate.ts'

/**
 * Whether a piece would be cut between the two halves of one character (an emoji, say) before this clock. Yjs then
 * puts two replacement marks in its place, in anybody's text, and nothing says that the text was touched.
 */
export function splitsCharacter(piece: Struct | Y.Item | Y.GC, clock: number): boolean {
  const { text, start } = lettersOf(piece)
  const at = clock - start
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}

function lettersOf(piece: Struct | Y.Item | Y.GC): { readonly text: string; readonly start: number } {
  if (piece instanceof Y.Item) {
    const { deleted, content, id } = piece
    return { text: content instanceof Y.ContentString && !deleted ? content.str : '', start: id.clock }
  }
  if (piece instanceof Y.GC || piece.kind === 'garbage') return { text: '', start: 0 }
  return { text: piece.content.type === 'string' ? piece.content.text : '', start: piece.clock }
}

function isHigh(unit: number): boolean {
  return unit >> 10 === 0xd800 >> 10
}

function isLow(unit: number): boolean {
  return unit >> 10 === 0xdc00 >> 10
}
