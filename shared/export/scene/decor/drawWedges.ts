import type { Decor } from '#shared/canvases/schema.ts'
import { ringPoint } from '#shared/geometry/rings.ts'
import { wedge } from '#shared/geometry/wedges.ts'
import type { Drawing } from '../buildScene.ts'
import { accents, palette } from '../palette.ts'
import { styles } from '../styles.ts'

type Wedges = Extract<Decor, { mark: 'wedges' }>

/** The upright edge stops at the boundary, for the arcs stand above it. */
const boundary = 0.88
/** The names keep to the corners beside the rings. */
const corner = { left: 472, right: 1928, top: 278, bottom: 1070, width: 190 } as const

/** A wedge for each perspective: hairlines between them, names outside of the rings. */
export function drawWedges({ sketch, reading, template }: Drawing, { inner, outer }: Wedges): void {
  const { perspectives } = reading.snapshot.board
  const rings = template.ellipse
  if (!rings || perspectives.length < 2) return
  const { strong } = accents[template.accent]
  perspectives.forEach((name, index) => {
    const { from, middle } = wedge(index, perspectives.length)
    const [x1, y1] = ringPoint(rings, inner, from)
    const [x2, y2] = ringPoint(rings, Math.abs(from + 90) < 1 ? boundary : outer, from)
    const hairline = { stroke: palette.line2, strokeWidth: 1.5, dash: [3, 8] }
    sketch.path(`M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`, hairline)
    const [mx, my] = ringPoint(rings, 1.06, middle)
    const isLeft = mx < rings.centre[0] - 1
    const style = styles.wedgeTitle
    const { height } = sketch.layout(name, { w: corner.width, style, maxLines: 3 })
    sketch.write(name, {
      x: isLeft ? corner.left : corner.right - corner.width,
      y: Math.min(corner.bottom, Math.max(corner.top, my - height / 2)),
      w: corner.width,
      style,
      fill: strong,
      align: isLeft ? 'start' : 'end',
      maxLines: 3,
    })
  })
}
