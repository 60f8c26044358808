import type { Box } from './box.ts'
import type { Vector } from './vector.ts'

/** Lines drawn by hand, as flat lists x, y, x, y ... */

/**
 * The line with as few points as keep it within `slack` of where it was drawn (Ramer 1972, Douglas & Peucker 1973),
 * coordinates rounded to whole units. Without recursion: a hand can draw very long lines.
 */
export function simplified(points: readonly Vector[], slack: number): readonly number[] {
  if (points.length < 3) return flat(points)
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    const far = farthest(points, from, to)
    if (far === undefined || far.away <= slack) continue
    kept.add(far.index)
    open.push([from, far.index], [far.index, to])
  }
  return flat(points.filter((_, index) => kept.has(index)))
}

/** A soft line through the points as an SVG path: a curve from middle to middle, as pens leave it. */
export function strokePath(points: readonly number[]): string {
  const at = (index: number): Vector => [points[index * 2] ?? 0, points[index * 2 + 1] ?? 0]
  const count = Math.floor(points.length / 2)
  const [first, last] = [at(0), at(count - 1)]
  let d = `M${first[0]} ${first[1]}`
  for (let index = 1; index < count - 1; index++) {
    const [x, y] = at(index)
    const [nextX, nextY] = at(index + 1)
    d += `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`
  }
  return `${d}L${last[0]} ${last[1]}`
}

export function boxOfStroke(points: readonly number[]): Box {
  const xs = points.filter((_, index) => index % 2 === 0)
  const ys = points.filter((_, index) => index % 2 === 1)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** How far a point is from the line. */
export function distanceToStroke([x, y]: Vector, points: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index + 3 < points.length; index += 2) {
    const a: Vector = [points[index] ?? 0, points[index + 1] ?? 0]
    const b: Vector = [points[index + 2] ?? 0, points[index + 3] ?? 0]
    least = Math.min(least, distanceToSegment([x, y], a, b))
  }
  return least
}

function farthest(
  points: readonly Vector[],
  from: number,
  to: number,
): { readonly index: number; readonly away: number } | undefined {
  const [a, b] = [points[from], points[to]]
  if (!a || !b) return undefined
  let far: { index: number; away: number } | undefined
  for (let index = from + 1; index < to; index++) {
    const point = points[index]
    const away = point ? distanceToSegment(point, a, b) : 0
    if (!far || away > far.away) far = { index, away }
  }
  return far
}

function distanceToSegment([x, y]: Vector, [ax, ay]: Vector, [bx, by]: Vector): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}

function flat(points: readonly Vector[]): readonly number[] {
  return points.flatMap(([x, y]) => [Math.round(x), Math.round(y)])
}
