import { angleAt, levelAt, type Rings, ringPoint } from './rings.ts'
import { add, distance, scale, subtract, type Vector } from './vector.ts'

/** A quadratic curve; `d` is its path for SVG. */
export interface Curve {
  readonly from: Vector
  readonly control: Vector
  readonly to: Vector
  readonly d: string
}

/** From a disc's centre to where the curve leaves its tag. */
const clearOfDisc = 34
/** How far the curve bows, as a share of its length. */
const bow = 0.16
/** How deep the head reaches into the ring aimed at, as a share of the level of its edge. */
const reach = 0.06

/** One gentle curve between two points, bowing to the left of its direction. */
export function gentleCurve(from: Vector, to: Vector): Curve {
  const [dx, dy] = subtract(to, from)
  const control = add(scale(add(from, to), 0.5), [dy * bow, -dx * bow])
  return { from, control, to, d: `M${written(from)}Q${written(control)} ${written(to)}` }
}

/**
 * The arrow of somebody who means to move to another ring: straight for the centre or away from it, from the edge of
 * the tag to just inside the edge of the ring. Nothing if the tag already touches that edge.
 */
export function movementArrow(
  rings: Rings,
  at: Vector,
  ring: { readonly inner: number; readonly outer: number },
): Curve | undefined {
  const level = levelAt(rings, at)
  if (level >= ring.inner && level < ring.outer) return undefined
  const edge = level >= ring.outer ? ring.outer * (1 - reach) : ring.inner * (1 + reach)
  const to = ringPoint(rings, edge, angleAt(rings, at))
  const length = distance(at, to)
  if (length <= clearOfDisc) return undefined
  const from = add(at, scale(subtract(to, at), clearOfDisc / length))
  return gentleCurve(from, to)
}

function written([x, y]: Vector): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
