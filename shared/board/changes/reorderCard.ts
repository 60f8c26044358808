import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'
import { ordersBetween } from '../orderBetween.ts'
import { entryOf } from '../read.ts'

/** Puts a card between two neighbours in reading order; an open end is the beginning or the end. */
export function reorderCard(
  board: Board,
  id: CardId,
  between: { readonly after?: CardId | undefined; readonly before?: CardId | undefined },
  origin: Origin,
): void {
  const card = entryOf(board.cards, id)
  if (!card) return
  const [order] = ordersBetween(orderOf(board, between.after), orderOf(board, between.before), 1)
  if (order !== undefined) board.change(origin, () => card.set('order', order))
}

function orderOf(board: Board, id: CardId | undefined): string | undefined {
  const order = id === undefined ? undefined : entryOf(board.cards, id)?.get('order')
  return typeof order === 'string' ? order : undefined
}
