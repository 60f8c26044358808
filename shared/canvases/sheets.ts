import type { Vector } from '#shared/geometry/vector.ts'

/** Every sheet has this size, in board units. */
const sheetSize: Vector = [2400, 1400]
/** Of bare table between two sheets, in board units. */
export const sheetGap = 160
const perRow = 2

/** Where the nth sheet of a board lies on the table: two to a row. */
export function sheetPosition(index: number): Vector {
  const [w, h] = sheetSize
  return [(index % perRow) * (w + sheetGap), Math.floor(index / perRow) * (h + sheetGap)]
}
