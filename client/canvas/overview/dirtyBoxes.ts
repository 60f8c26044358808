import { type Box, boundsOf, boxesOverlap } from '#shared/geometry/box.ts'

/** Two boxes are painted as one if that wastes no more than so much of the area. */
const waste = 1.5
/** More than so many are hardly cheaper than everything. */
const most = 24

/**
 * What has to be painted anew: boxes that lie apart, none of them outside of the bounds, together covering all that is
 * dirty. All of it as one box where little would be left out.
 */
export function dirtyBoxes(dirty: Iterable<Box>, bounds: Box): readonly Box[] {
  const found: Box[] = []
  for (const box of dirty) {
    const inside = intersection(box, bounds)
    if (inside) add(found, inside)
  }
  const covered = found.reduce((sum, box) => sum + areaOf(box), 0)
  const whole = boundsOf(found)
  if (!whole || (found.length <= most && covered < areaOf(whole) / waste)) return found
  return [whole]
}

/** Merging can make a box meet others, which are merged in turn. */
function add(found: Box[], box: Box): void {
  for (const [index, other] of found.entries()) {
    const both = boundsOf([box, other]) ?? box
    const isClose = areaOf(both) <= (areaOf(box) + areaOf(other)) * waste
    if (!isClose && !boxesOverlap(box, other)) continue
    found.splice(index, 1)
    add(found, both)
    return
  }
  found.push(box)
}

function intersection(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const w = Math.min(a.x + a.w, b.x + b.w) - x
  const h = Math.min(a.y + a.h, b.y + b.h) - y
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

function areaOf({ w, h }: Box): number {
  return w * h
}
