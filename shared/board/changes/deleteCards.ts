import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'

/** Deletes cards, and in the same transaction the links that start or end at them. */
export function deleteCards(board: Board, ids: Iterable<CardId>, origin: Origin): void {
  const gone = new Set(ids)
  board.change(origin, () => {
    for (const [id, link] of board.links.entries()) {
      if (gone.has(String(link.get('from'))) || gone.has(String(link.get('to')))) board.links.delete(id)
    }
    for (const id of gone) board.cards.delete(id)
  })
}
