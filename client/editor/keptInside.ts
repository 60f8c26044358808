import type { Zone } from '#shared/canvases/schema.ts'
import { zoneBox } from '#shared/canvases/zoneBox.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Sheet } from './sheets.ts'

const inset = 8

/** The place nearest to `at`, relative to the sheet, where a card of this size does not hang over its zone's edge. */
export function keptInside(
  at: Vector,
  {
    spec,
    sheet,
    box,
  }: { readonly spec: Zone; readonly sheet: Sheet; readonly box: { readonly w: number; readonly h: number } },
): Vector {
  if (spec.shape.form !== 'rect') return at
  const bounds = zoneBox(sheet.template, spec)
  return [clamped(at[0], bounds.x, bounds.w, box.w), clamped(at[1], bounds.y, bounds.h, box.h)]
}

/** Where there is no room for it at all it stays where it is. */
function clamped(start: number, low: number, room: number, length: number): number {
  if (length + 2 * inset > room) return start
  return Math.min(low + room - inset - length, Math.max(low + inset, start))
}
