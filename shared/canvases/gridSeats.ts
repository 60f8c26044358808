import { type Box, boxContains, boxesOverlap, boxWithin, inflate } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Seats } from './schema.ts'

type Grid = Extract<Seats, { flow: 'grid' }>
type Size = { readonly w: number; readonly h: number }

const closeGap = 6

/** The upper left corner of the first free seat of a grid: along the rows, filling gaps that others left. */
export function freeGridSeat(grid: Grid, size: Size, taken: readonly Box[]): Vector {
  const near = nearby(grid, taken)
  return openGridSeat(grid, size, near) ?? seatAnywhere(grid, size, near) ?? seatOverlapping(grid, size, near)
}

/** The first seat in the rows on which nobody lies; undefined if each is taken. */
export function openGridSeat(grid: Grid, size: Size, taken: readonly Box[]): Vector | undefined {
  const near = nearby(grid, taken)
  return seatInRows(grid, size, near, grid.gap) ?? seatInRows(grid, size, near, Math.min(closeGap, grid.gap))
}

function nearby(grid: Grid, taken: readonly Box[]): readonly Box[] {
  return taken.filter(box => boxesOverlap(inflate(box, grid.gap), grid))
}

/** Rows as high as their highest card; the first is always there, however low the grid is. */
function seatInRows(grid: Grid, size: Size, taken: readonly Box[], gap: number): Vector | undefined {
  const bottom = grid.y + grid.h
  let top = grid.y
  while (top + size.h <= bottom) {
    const row: Box = { x: grid.x, y: top, w: grid.w, h: size.h }
    for (const x of columns(grid, size, gap)) {
      if (isFree({ x, y: top, ...size }, taken, gap)) return [x, top]
    }
    const inRow = taken.filter(box => boxesOverlap(box, row))
    top = Math.max(top + size.h, ...inRow.map(box => box.y + box.h)) + gap
  }
  return undefined
}

/**
 * Where nobody keeps to the rows. A card that has room anywhere has room where it can be pushed no further up or
 * left: at the edge of the grid or of another card. So this finds a place whenever there is one.
 */
function seatAnywhere(grid: Grid, size: Size, taken: readonly Box[]): Vector | undefined {
  const xs = ascending([grid.x, ...taken.map(box => box.x + box.w + closeGap)])
  const ys = ascending([grid.y, ...taken.map(box => box.y + box.h + closeGap)])
  for (const y of ys) {
    for (const x of xs) {
      const seat = { x, y, ...size }
      if (boxWithin(seat, grid) && isFree(seat, taken, closeGap)) return [x, y]
    }
  }
  return undefined
}

/** Rows that lie half over one another; of these the seat whose upper edge is covered least often. */
function seatOverlapping(grid: Grid, size: Size, taken: readonly Box[]): Vector {
  const xs = columns(grid, size, closeGap)
  const rows = Math.max(0, Math.floor((grid.h - size.h) / (size.h / 2)))
  let best: { readonly at: Vector; readonly covered: number } | undefined
  for (let row = 0; row <= rows; row++) {
    for (const half of [0, 0.5]) {
      for (const column of xs) {
        const at: Vector = [column + half * size.w, grid.y + (row * size.h) / 2]
        if (half > 0 && at[0] + size.w > grid.x + grid.w) continue
        const covered = taken.filter(box =>
          boxContains(inflate({ ...box, w: 1, h: 1 }, size.h / 4), at),
        ).length
        if (!best || covered < best.covered) best = { at, covered }
      }
    }
  }
  return best?.at ?? [grid.x, grid.y]
}

function columns(grid: Grid, size: Size, gap: number): readonly number[] {
  const count = Math.max(1, Math.min(grid.columns, Math.floor((grid.w + gap) / (size.w + gap))))
  return Array.from({ length: count }, (_, index) => grid.x + index * (size.w + gap))
}

function isFree(seat: Box, taken: readonly Box[], gap: number): boolean {
  // A hair less, so that a seat exactly one gap away is free whatever the fractions.
  const grown = inflate(seat, gap - 0.01)
  return !taken.some(box => boxesOverlap(grown, box))
}

function ascending(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}
