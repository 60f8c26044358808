import { angleAt, type Rings } from './rings.ts'
import type { Vector } from './vector.ts'

export interface Wedge {
  /** Degrees of the ellipse parameter, from < to. */
  readonly from: number
  readonly to: number
  readonly middle: number
}

/** The nth of `count` equal wedges; the first begins at -180° and they go on clockwise. */
export function wedge(index: number, count: number): Wedge {
  const width = 360 / count
  const from = -180 + index * width
  return { from, to: from + width, middle: from + width / 2 }
}

/** Which of `count` equal wedges holds a point; the centre belongs to one, too. */
export function wedgeAt(rings: Rings, count: number, at: Vector): number {
  return Math.min(count - 1, Math.floor(((angleAt(rings, at) + 180) / 360) * count))
}
