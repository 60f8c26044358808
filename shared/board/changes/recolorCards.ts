import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'
import type { Paper } from '../kinds.ts'
import { entryOf } from '../read.ts'

/** Cuts the cards from another paper; those deleted meanwhile are skipped. */
export function recolorCards(board: Board, ids: Iterable<CardId>, color: Paper, origin: Origin): void {
  board.change(origin, () => {
    for (const id of ids) entryOf(board.cards, id)?.set('color', color)
  })
}
