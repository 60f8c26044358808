import type { Vector } from './vector.ts'

/**
 * Ellipses with a common centre. A place on them is a level t and a parameter angle in degrees, 0 to the right and
 * clockwise as on screen: x = cx + rx·t·cos a, y = cy + ry·t·sin a. So t = √((dx/rx)² + (dy/ry)²).
 */
export interface Rings {
  readonly centre: Vector
  readonly rx: number
  readonly ry: number
}

export function ringPoint({ centre, rx, ry }: Rings, level: number, angle: number): Vector {
  const radians = (angle * Math.PI) / 180
  return [centre[0] + rx * level * Math.cos(radians), centre[1] + ry * level * Math.sin(radians)]
}

/** 0 in the centre, 1 on the outermost ellipse. */
export function levelAt({ centre, rx, ry }: Rings, [x, y]: Vector): number {
  return Math.hypot((x - centre[0]) / rx, (y - centre[1]) / ry)
}

/** The parameter angle in degrees, from -180 (excluded) to 180. */
export function angleAt({ centre, rx, ry }: Rings, [x, y]: Vector): number {
  return (Math.atan2((y - centre[1]) / ry, (x - centre[0]) / rx) * 180) / Math.PI
}

/** A ring holds its inner edge but not its outer one, so that each point lies in one ring. */
export function isInRing(
  rings: Rings,
  { inner, outer }: { readonly inner: number; readonly outer: number },
  at: Vector,
): boolean {
  const level = levelAt(rings, at)
  return level >= inner && level < outer
}

/** `from` and `to` in degrees with from < to, both within -180..180. */
export function isInArc(
  rings: Rings,
  arc: { readonly inner: number; readonly outer: number; readonly from: number; readonly to: number },
  at: Vector,
): boolean {
  const angle = angleAt(rings, at)
  return isInRing(rings, arc, at) && angle >= arc.from && angle <= arc.to
}
