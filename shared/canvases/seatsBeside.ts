import { type Box, boxesOverlap } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { openGridSeat } from './gridSeats.ts'

/** Between a sheet and what lies beside it, and from card to card. */
const margin = 60
const gap = 12

type Side = 'left' | 'right' | 'above' | 'below'
const sides: readonly Side[] = ['left', 'right', 'above', 'below']

export interface Surroundings {
  /** The sheet, with its upper left corner at 0, 0. */
  readonly sheet: Pick<Box, 'w' | 'h'>
  /** The zone in which there is no more room. */
  readonly zone: Box
  /** The other sheets of the table, relative to this one. */
  readonly others: readonly Box[]
  /** What lies beside the sheet already. */
  readonly taken: readonly Box[]
}

/**
 * Seats on the bare table for cards that their zone has no room for: at the side of the sheet that is nearest to the
 * zone and has the fewest sheets beyond, in columns or rows that go outward. Answers upper left corners, one card after
 * the other; nobody else may be seated meanwhile.
 */
export function seatsBeside(around: Surroundings): (size: Pick<Box, 'w' | 'h'>) => Vector {
  const side = sideFor(around)
  const taken = [...around.taken]
  /** The first strip that is not known to be full, by size: hundreds come at once, and most of them are of one. */
  const firstOpen = new Map<string, number>()
  return size => {
    const key = `${size.w} ${size.h}`
    for (let nth = firstOpen.get(key) ?? 0; ; nth++) {
      firstOpen.set(key, nth)
      const strip = stripAt(nth, side, size, around)
      if (around.others.some(sheet => boxesOverlap(sheet, strip))) continue
      const seat = openGridSeat({ ...strip, flow: 'grid', columns: 100, gap }, size, taken)
      if (!seat) continue
      taken.push({ x: seat[0], y: seat[1], ...size })
      return seat
    }
  }
}

function sideFor(around: Surroundings): Side {
  const { sheet, zone, others } = around
  const distance: Readonly<Record<Side, number>> = {
    left: zone.x,
    right: sheet.w - zone.x - zone.w,
    above: zone.y,
    below: sheet.h - zone.y - zone.h,
  }
  const beyond = (side: Side) =>
    others.filter(other => boxesOverlap(other, outward(side, 0, 1e6, around))).length
  const [best = 'left'] = sides.toSorted((a, b) => beyond(a) - beyond(b) || distance[a] - distance[b])
  return best
}

/** One column or row of cards, the nth from the sheet. */
function stripAt(nth: number, side: Side, { w, h }: Pick<Box, 'w' | 'h'>, around: Surroundings): Box {
  const isColumn = side === 'left' || side === 'right'
  const depth = isColumn ? w : h
  const strip = outward(side, margin + nth * (depth + gap), depth, around)
  return isColumn ? { ...strip, h: Math.max(h, strip.h) } : { ...strip, w: Math.max(w, strip.w) }
}

/** From the zone's beginning along the edge of the sheet to its end, and so far away from it. */
function outward(side: Side, from: number, depth: number, { sheet, zone }: Surroundings): Box {
  const along = { x: zone.x, w: sheet.w - zone.x }
  const down = { y: zone.y, h: sheet.h - zone.y }
  switch (side) {
    case 'left':
      return { x: -from - depth, w: depth, ...down }
    case 'right':
      return { x: sheet.w + from, w: depth, ...down }
    case 'above':
      return { y: -from - depth, h: depth, ...along }
    case 'below':
      return { y: sheet.h + from, h: depth, ...along }
    default:
      return unreachable(side)
  }
}
