import type { Vector } from './vector.ts'

/** An axis-parallel rectangle in board units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export function boxContains(box: Box, [x, y]: Vector): boolean {
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** The smallest box around all of them; undefined for none. */
export function boundsOf(boxes: Iterable<Box>): Box | undefined {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.w)
    bottom = Math.max(bottom, box.y + box.h)
  }
  return left === Infinity ? undefined : { x: left, y: top, w: right - left, h: bottom - top }
}

export function centreOf(box: Box): Vector {
  return [box.x + box.w / 2, box.y + box.h / 2]
}

export function inflate(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by }
}

export function moveBox(box: Box, by: Vector): Box {
  return { ...box, x: box.x + by[0], y: box.y + by[1] }
}

/** Whether the first lies wholly in the second; common edges are allowed. */
export function boxWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  )
}

/** The gap between two boxes, 0 where they touch or overlap. */
export function boxDistance(a: Box, b: Box): number {
  const dx = Math.max(0, a.x - (b.x + b.w), b.x - (a.x + a.w))
  const dy = Math.max(0, a.y - (b.y + b.h), b.y - (a.y + a.h))
  return Math.hypot(dx, dy)
}
