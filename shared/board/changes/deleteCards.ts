import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'
import { readLink } from '../read.ts'
import type { LinkSnapshot } from '../snapshot.ts'

/**
 * Deletes cards, and in the same transaction the links that start or end at them. `stays` names links to be left: they
 * lead nowhere until the card comes back.
 */
export function deleteCards(
  board: Board,
  ids: Iterable<CardId>,
  origin: Origin,
  stays: (link: LinkSnapshot) => boolean = () => false,
): void {
  const gone = new Set(ids)
  board.change(origin, () => {
    for (const id of [...board.links.keys()]) {
      const link = readLink(board, id)
      if (link && (gone.has(link.from) || gone.has(link.to)) && !stays(link)) board.links.delete(id)
    }
    for (const id of gone) board.cards.delete(id)
  })
}
