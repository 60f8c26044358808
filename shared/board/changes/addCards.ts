import type { Board, Origin } from '../Board.ts'
import { cardEntry } from '../entries.ts'
import { type CardId, newId } from '../ids.ts'
import { ordersBetween } from '../orderBetween.ts'
import type { CardSnapshot } from '../snapshot.ts'

/** A card about to be made: everything but its id and its order, which are given here. */
export type NewCard = Omit<CardSnapshot, 'id' | 'order'> & { readonly id?: CardId }

/** Adds cards after all that are there, and answers their ids in the same order. */
export function addCards(board: Board, cards: readonly NewCard[], origin: Origin): readonly CardId[] {
  const orders = ordersBetween(lastOrder(board), undefined, cards.length)
  const ids: CardId[] = []
  board.change(origin, () => {
    cards.forEach((card, index) => {
      const id = card.id ?? newId()
      board.cards.set(id, cardEntry({ ...card, id, order: orders[index] ?? '' }))
      ids.push(id)
    })
  })
  return ids
}

/** The highest order in use; a card added after it is read last and lies on top. */
function lastOrder(board: Board): string | undefined {
  let last: string | undefined
  for (const entry of board.cards.values()) {
    const order = entry.get('order')
    if (typeof order === 'string' && (last === undefined || order > last)) last = order
  }
  return last
}
