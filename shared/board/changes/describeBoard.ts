import type { Board, Origin } from '../Board.ts'
import { canvasEntry } from '../entries.ts'
import type { CanvasId } from '../ids.ts'
import { entryOf, isLocked } from '../read.ts'
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
  board.change(origin, () => board.canvases.set(canvas.id, canvasEntry(canvas)))
}

/** Closes a sheet to all but facilitators, or opens it again. */
export function lockCanvas(board: Board, id: CanvasId, locked: boolean, origin: Origin): void {
  const canvas = entryOf(board.canvases, id)
  if (!canvas || isLocked(board, id) === locked) return
  board.change(origin, () => {
    if (locked) canvas.set('locked', true)
    else canvas.delete('locked')
  })
}
