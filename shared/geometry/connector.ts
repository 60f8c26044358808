import { type Curve, gentleCurve } from './arrowCurve.ts'
import { type Box, centreOf } from './box.ts'
import type { Vector } from './vector.ts'

/** A connection between two boxes: one gentle curve from edge to edge, each towards the other's middle. */
export function connector(from: Box, to: Box): Curve {
  return gentleCurve(edgeTowards(from, centreOf(to)), edgeTowards(to, centreOf(from)))
}

/** From a box to a point, for a connection that is still in the hand. */
export function connectorTo(from: Box, to: Vector): Curve {
  return gentleCurve(edgeTowards(from, to), to)
}

/** Where the middle of a curve lies: a place for its words. */
export function middleOf({ from, control, to }: Curve): Vector {
  return [(from[0] + 2 * control[0] + to[0]) / 4, (from[1] + 2 * control[1] + to[1]) / 4]
}

function edgeTowards(box: Box, goal: Vector): Vector {
  const [x, y] = centreOf(box)
  const [dx, dy] = [goal[0] - x, goal[1] - y]
  const share = Math.min(box.w / 2 / Math.max(1, Math.abs(dx)), box.h / 2 / Math.max(1, Math.abs(dy)), 1)
  return [x + dx * share, y + dy * share]
}
