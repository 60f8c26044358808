import type { Board, Origin } from '../Board.ts'
import { canvasEntry } from '../entries.ts'
import type { CanvasSnapshot } from '../snapshot.ts'

/** Renames the board or its community, or names the perspectives that divide the rings. */
export function describeBoard(
  board: Board,
  words: {
    readonly title?: string
    readonly community?: string
    readonly language?: string
    readonly perspectives?: readonly string[]
  },
  origin: Origin,
): void {
  board.change(origin, () => {
    for (const [key, value] of Object.entries(words)) board.meta.set(key, value)
  })
}

/** Lays a further sheet on the table; one of the same id that lies there already is left alone. */
export function addCanvas(board: Board, canvas: CanvasSnapshot, origin: Origin): void {
  if (board.canvases.has(canvas.id)) return
  board.change(origin, () => {
    board.canvases.set(canvas.id, canvasEntry(canvas))
  })
}
