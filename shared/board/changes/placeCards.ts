import type { Vector } from '../../geometry/vector.ts'
import { rounded } from '../../geometry/vector.ts'
import type { Board, Origin } from '../Board.ts'
import type { CanvasId, CardId, ZoneId } from '../ids.ts'
import { entryOf } from '../read.ts'

export interface Placement {
  readonly id: CardId
  readonly canvas: CanvasId
  readonly zone: ZoneId
  readonly at: Vector
}

/**
 * Puts cards where they were dropped. Zone and position are written together: membership is data, not geometry.
 * Cards that another person has deleted meanwhile are skipped: a move never brings them back.
 */
export function placeCards(board: Board, placements: readonly Placement[], origin: Origin): void {
  board.change(origin, () => {
    for (const { id, canvas, zone, at } of placements) {
      const card = entryOf(board.cards, id)
      if (!card) continue
      if (card.get('canvas') !== canvas) card.set('canvas', canvas)
      if (card.get('zone') !== zone) card.set('zone', zone)
      card.set('at', rounded(at))
    }
  })
}
