import type { Board, Origin } from '../Board.ts'
import { strokeEntry } from '../entries.ts'
import { newId } from '../ids.ts'
import type { StrokeSnapshot } from '../snapshot.ts'

/** Puts strokes of the pen on their sheets and answers their ids. */
export function drawStrokes(
  board: Board,
  strokes: readonly Omit<StrokeSnapshot, 'id'>[],
  origin: Origin,
): readonly string[] {
  const drawn = strokes.map(stroke => ({ ...stroke, id: newId() }))
  board.change(origin, () => {
    for (const stroke of drawn) board.strokes.set(stroke.id, strokeEntry(stroke))
  })
  return drawn.map(({ id }) => id)
}

export function eraseStrokes(board: Board, ids: Iterable<string>, origin: Origin): void {
  board.change(origin, () => {
    for (const id of ids) board.strokes.delete(id)
  })
}
