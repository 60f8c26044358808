import { type Box, boundsOf } from '#shared/geometry/box.ts'
import { ringPoint } from '#shared/geometry/rings.ts'
import type { CanvasTemplate, Zone } from './schema.ts'

/** The rectangle that encloses a zone, relative to its sheet. */
export function zoneBox(template: CanvasTemplate, { shape }: Zone): Box {
  if (shape.form === 'rect') return { x: shape.x, y: shape.y, w: shape.w, h: shape.h }
  const { ellipse } = template
  if (!ellipse) return { x: 0, y: 0, w: template.size[0], h: template.size[1] }
  const [from, to] = shape.form === 'ring' ? [-180, 180] : [shape.from, shape.to]
  const edge = Array.from({ length: 17 }, (_, i) => from + ((to - from) * i) / 16)
  const points = edge.flatMap(angle =>
    [shape.inner, shape.outer].map(level => ringPoint(ellipse, level, angle)),
  )
  return boundsOf(points.map(([x, y]) => ({ x, y, w: 0, h: 0 }))) ?? { x: 0, y: 0, w: 0, h: 0 }
}
