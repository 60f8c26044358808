import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'
import { entryOf } from '../read.ts'

/** Gives a card a least size of its own, or (with undefined) that of its kind again. */
export function resizeCard(
  board: Board,
  id: CardId,
  size: readonly [w: number, h: number] | undefined,
  origin: Origin,
): void {
  board.change(origin, () => {
    if (size === undefined) entryOf(board.cards, id)?.delete('size')
    else entryOf(board.cards, id)?.set('size', [Math.round(size[0]), Math.round(size[1])])
  })
}
