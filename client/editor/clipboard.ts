import type { CardId } from '#shared/board/ids.ts'
import { carriedFrom, packCards } from '#shared/board/packCards.ts'
import type { BoardView } from './BoardView.ts'
import { readingOrder } from './readingOrder.ts'

/** Copies for ourselves as JSON, and for all other programs as plain text, a line a card, in reading order. */
export function toClipboard(
  view: BoardView,
  ids: Iterable<CardId>,
): { readonly json: string; readonly text: string; readonly cards: number } {
  const wanted = [...ids].flatMap(id => view.card(id) ?? [])
  const carried = carriedFrom(view.whole, readingOrder(view.canvases, wanted))
  return {
    json: packCards(carried),
    text: carried.cards.map(card => card.text.replaceAll(/\s*\n\s*/g, ' ')).join('\n'),
    cards: carried.cards.length,
  }
}

const bullet = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/

/** One text per line that says something, without the bullets of lists. */
export function linesFrom(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(bullet, '').trim())
    .filter(line => line !== '')
}
