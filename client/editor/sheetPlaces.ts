import { sheetGap } from '#shared/canvases/sheets.ts'
import { type Box, boxesOverlap, inflate } from '#shared/geometry/box.ts'
import { add, distance, scale, type Vector } from '#shared/geometry/vector.ts'

/** What is to be laid, and what lies there already. */
export interface SheetScene {
  readonly size: Vector
  readonly others: readonly Box[]
}

/** By so much a key moves a sheet, in board units: as wide as the gap between two. */
const keyStep = sheetGap

/**
 * Where a sheet comes to lie that a hand holds at a place: in line with others and a gap away from them, if it is near
 * enough (`pull`, in board units); and never on one of them, but in the nearest place beside.
 */
export function sheetSpot(wanted: Vector, scene: SheetScene, pull: number): Vector {
  const { xs, ys } = linesOf(scene)
  const pulled: Vector = [nearest(wanted[0], xs, pull), nearest(wanted[1], ys, pull)]
  if (isClear(pulled, scene)) return pulled
  if (isClear(wanted, scene)) return wanted
  const spots = [pulled[0], ...xs].flatMap(x => [pulled[1], ...ys].map((y): Vector => [x, y]))
  const clear = spots.filter(spot => isClear(spot, scene))
  return clear.reduce(
    (best, spot) => (distance(spot, wanted) < distance(best, wanted) ? spot : best),
    clear[0] ?? pulled,
  )
}

/** Where a key takes a sheet: a step that way, and past whatever lies there. */
export function sheetStep(from: Vector, way: Vector, scene: SheetScene): Vector {
  const [w, h] = scene.size
  let spot = add(from, scale(way, keyStep))
  for (let other = blocking(spot, scene); other; other = blocking(spot, scene)) {
    const { x, y } = other
    if (way[0] > 0) spot = [x + other.w + sheetGap, spot[1]]
    else if (way[0] < 0) spot = [x - sheetGap - w, spot[1]]
    else if (way[1] > 0) spot = [spot[0], y + other.h + sheetGap]
    else spot = [spot[0], y - sheetGap - h]
  }
  return spot
}

export type Side = 'right' | 'left' | 'below' | 'above'

/** The nearest of the others, and on which side of it a sheet lies. */
export function besideWhom<Other extends Box>(
  sheet: Box,
  others: readonly Other[],
): { readonly other: Other; readonly side: Side } | undefined {
  let found: { readonly other: Other; readonly side: Side } | undefined
  let least = Number.POSITIVE_INFINITY
  for (const other of others) {
    const dx = sheet.x + sheet.w / 2 - (other.x + other.w / 2)
    const dy = sheet.y + sheet.h / 2 - (other.y + other.h / 2)
    const far = Math.hypot(dx, dy)
    if (far >= least) continue
    least = far
    const isBeside = Math.abs(dx) / (sheet.w + other.w) >= Math.abs(dy) / (sheet.h + other.h)
    found = { other, side: isBeside ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'below' : 'above' }
  }
  return found
}

/** Where its upper left corner may stand so that its edges are in line with another's, or a gap away. */
function linesOf({ size: [w, h], others }: SheetScene): { readonly xs: number[]; readonly ys: number[] } {
  return {
    xs: others.flatMap(one => [one.x, one.x + one.w - w, one.x + one.w + sheetGap, one.x - sheetGap - w]),
    ys: others.flatMap(one => [one.y, one.y + one.h - h, one.y + one.h + sheetGap, one.y - sheetGap - h]),
  }
}

function nearest(value: number, lines: readonly number[], pull: number): number {
  const close = lines.filter(line => Math.abs(line - value) <= pull)
  return close.reduce(
    (best, line) => (Math.abs(line - value) < Math.abs(best - value) ? line : best),
    close[0] ?? value,
  )
}

function isClear(spot: Vector, scene: SheetScene): boolean {
  return blocking(spot, scene) === undefined
}

function blocking([x, y]: Vector, { size: [w, h], others }: SheetScene): Box | undefined {
  const room = inflate({ x, y, w, h }, sheetGap - 1)
  return others.find(other => boxesOverlap(room, other))
}
