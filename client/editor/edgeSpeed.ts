import type { Vector } from '#shared/geometry/vector.ts'
import type { Viewpoint } from './Viewpoint.ts'

/** How near to the edge a hand sets the table moving, in pixels. */
const margin = 48
/** Pixels a millisecond, at the very edge and beyond. */
const fastest = 1.1

/** How fast the view moves over the table when a hand that holds something is here on the screen. */
export function edgeSpeed({ size, panel }: Viewpoint, [x, y]: Vector): Vector {
  return [along(x, size.w - panel), along(y, size.h)]
}

function along(at: number, length: number): number {
  if (length < 4 * margin) return 0
  const before = share(margin - at)
  const after = share(at - (length - margin))
  return (after - before) * fastest
}

/** Gently at first: the square of how deep the hand is in the margin. */
function share(depth: number): number {
  return Math.max(0, Math.min(1, depth / margin)) ** 2
}
