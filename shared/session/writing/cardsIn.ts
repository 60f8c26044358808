import type { Board } from '#shared/board/Board.ts'
import { readCard } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

/** The cards that say to lie in a zone; not one is read that does not. */
export function cardsIn(
  board: Board,
  { canvas, zone }: { readonly canvas: string; readonly zone: string },
): readonly CardSnapshot[] {
  return [...board.cards].flatMap(([id, entry]) => {
    if (entry.get('canvas') !== canvas || entry.get('zone') !== zone) return []
    return readCard(board, id) ?? []
  })
}
