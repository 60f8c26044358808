import { boxContains } from '#shared/geometry/box.ts'
import { isInArc, isInRing } from '#shared/geometry/rings.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { CanvasTemplate, Zone } from './schema.ts'

/** The zone under a point relative to the sheet. Where zones lie in one another, the innermost one. */
export function zoneAt(template: CanvasTemplate, at: Vector): Zone | undefined {
  let found: Zone | undefined
  for (const zone of template.zones) {
    if (holds(template, zone, at) && (!found || areaOf(zone) < areaOf(found))) found = zone
  }
  return found
}

function holds({ ellipse }: CanvasTemplate, { shape }: Zone, at: Vector): boolean {
  if (shape.form === 'rect') return boxContains(shape, at)
  if (!ellipse) return false
  return shape.form === 'ring' ? isInRing(ellipse, shape, at) : isInArc(ellipse, shape, at)
}

/** Only rectangles lie in one another; rings and arcs lie apart. */
function areaOf({ shape }: Zone): number {
  return shape.form === 'rect' ? shape.w * shape.h : Infinity
}
