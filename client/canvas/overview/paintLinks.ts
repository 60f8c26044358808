import type { Curve } from '#shared/geometry/arrowCurve.ts'
import { type Box, boxesOverlap } from '#shared/geometry/box.ts'
import { middleOf } from '#shared/geometry/connector.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { ShownLink } from '../shownLinks.ts'
import type { CardBrush } from './CardBrush.ts'

const headLength = 14
const labelSize = 18

/** In the table's own coordinates. */
export function paintLinks(brush: CardBrush, links: readonly ShownLink[], area: Box): void {
  for (const link of links) if (boxesOverlap(link.bounds, area)) paintLink(brush, link)
}

function paintLink(brush: CardBrush, { curve, label, tone }: ShownLink): void {
  const { context, palette, pixel } = brush
  const { from, control, to } = curve
  context.strokeStyle = tone === 'quiet' ? palette.ink2 : palette.pen
  context.lineWidth = tone === 'chosen' ? Math.max(4, 2.5 * pixel) : Math.max(2.5, 1.5 * pixel)
  context.beginPath()
  context.moveTo(...from)
  context.quadraticCurveTo(...control, ...to)
  const [wing, other] = headOf(curve, Math.max(headLength, 5 * pixel))
  context.moveTo(...wing)
  context.lineTo(...to)
  context.lineTo(...other)
  context.stroke()
  if (label === undefined || !brush.isLegible(labelSize)) return
  const [x, y] = middleOf(curve)
  context.font = `500 ${labelSize}px ${palette.text}`
  context.textAlign = 'center'
  context.strokeStyle = palette.sheet
  context.lineWidth = 6
  context.strokeText(label, x, y + labelSize * 0.36)
  context.fillStyle = palette.ink
  context.fillText(label, x, y + labelSize * 0.36)
}

/** The two ends of the head's wings. */
function headOf({ control, to }: Curve, length: number): readonly [Vector, Vector] {
  const angle = Math.atan2(to[1] - control[1], to[0] - control[0])
  const wing = (turn: number): Vector => [
    to[0] - length * Math.cos(angle + turn),
    to[1] - length * Math.sin(angle + turn),
  ]
  return [wing(0.5), wing(-0.5)]
}
