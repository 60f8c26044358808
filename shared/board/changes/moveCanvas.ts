import { rounded, type Vector } from '../../geometry/vector.ts'
import type { Board, Origin } from '../Board.ts'
import type { CanvasId } from '../ids.ts'
import { entryOf, pointOf } from '../read.ts'

/** Lays a sheet elsewhere on the table, with all that lies on it. One that somebody has removed meanwhile stays removed. */
export function moveCanvas(board: Board, id: CanvasId, at: Vector, origin: Origin): void {
  const canvas = entryOf(board.canvases, id)
  const [x, y] = rounded(at)
  if (!canvas) return
  const [formerX, formerY] = pointOf(canvas.get('at'))
  if (formerX === x && formerY === y) return
  board.change(origin, () => canvas.set('at', [x, y]))
}
