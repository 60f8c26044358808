import type { Board, Origin } from '../Board.ts'
import type { CanvasId } from '../ids.ts'
import { parkingLot } from '../read.ts'
import { type Placement, placeCards } from './placeCards.ts'

export interface CanvasRemoval {
  readonly id: CanvasId
  /** Where its cards go. A card that is not named here is read in the parking lot all the same. */
  readonly cards: readonly Placement[]
}

/**
 * Takes a sheet off the table, in one transaction. Its cards go elsewhere and keep their links and clusters; what was
 * drawn and said on its bare paper goes with it, or would come back with the next sheet of that name.
 */
export function removeCanvas(board: Board, { id, cards }: CanvasRemoval, origin: Origin): void {
  if (!board.canvases.has(id)) return
  board.change(origin, () => {
    placeCards(board, cards, origin)
    for (const root of [board.strokes, board.comments])
      for (const [key, entry] of root.entries()) if (entry.get('canvas') === id) root.delete(key)
    for (const cluster of board.clusters.values())
      if (cluster.get('canvas') === id) cluster.set('canvas', parkingLot.canvas)
    board.canvases.delete(id)
  })
}
