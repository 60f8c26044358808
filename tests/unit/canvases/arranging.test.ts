import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidyGrid } from '#shared/canvases/tidyGrid.ts'
import { alignBoxes, type Edge, edges } from '#shared/geometry/alignBoxes.ts'
import { type Box, boundsOf, boxesOverlap, boxWithin, inflate, moveBox } from '#shared/geometry/box.ts'
import { type Axis, distributeBoxes } from '#shared/geometry/distributeBoxes.ts'
import type { Vector } from '#shared/geometry/vector.ts'

const length = fc.integer({ min: 30, max: 400 })
const coordinate = fc.integer({ min: -2000, max: 2000 })
const anyBox: fc.Arbitrary<Box> = fc.record(
  { x: coordinate, y: coordinate, w: length, h: length },
  { noNullPrototype: true },
)
const someBoxes = fc.array(anyBox, { minLength: 2, maxLength: 12 })
const moved = (boxes: readonly Box[], ways: readonly Vector[]) =>
  boxes.map((box, index) => moveBox(box, ways[index] ?? [0, 0]))

const lines: Readonly<Record<Edge, (box: Box) => number>> = {
  left: box => box.x,
  centre: box => box.x + box.w / 2,
  right: box => box.x + box.w,
  top: box => box.y,
  middle: box => box.y + box.h / 2,
  bottom: box => box.y + box.h,
}

describe('aligning', () => {
  test('brings all on one line, moves only across it, stays within the whole, and twice is as once', () => {
    fc.assert(
      fc.property(someBoxes, fc.constantFrom(...edges), (boxes, edge) => {
        const ways = alignBoxes(boxes, edge)
        const after = moved(boxes, ways)
        const goal = lines[edge](boundsOf(boxes) as Box)
        for (const box of after) expect(lines[edge](box)).toBeCloseTo(goal, 6)
        const still = ['left', 'centre', 'right'].includes(edge) ? 1 : 0
        for (const way of ways) expect(way[still]).toBe(0)
        const whole = inflate(boundsOf(boxes) as Box, 0.001)
        for (const box of after) expect(boxWithin(box, whole)).toBe(true)
        for (const way of alignBoxes(after, edge)) expect(Math.hypot(...way)).toBeCloseTo(0, 6)
      }),
    )
  })
})

describe('distributing', () => {
  test('makes the gaps equal and keeps the extent of the whole', () => {
    const axes: readonly Axis[] = ['across', 'down']
    fc.assert(
      fc.property(
        fc.array(anyBox, { minLength: 3, maxLength: 12 }),
        fc.constantFrom(...axes),
        (boxes, axis) => {
          const span = ({ x, y, w, h }: Box) =>
            axis === 'across' ? { start: x, end: x + w } : { start: y, end: y + h }
          const after = moved(boxes, distributeBoxes(boxes, axis)).map(span)
          const middle = (index: number) => {
            const { start, end } = span(boxes[index] as Box)
            return start + end
          }
          const order = boxes.map((_, index) => index).sort((a, b) => middle(a) - middle(b))
          const inOrder = order.map(index => after[index] as { start: number; end: number })
          const gaps = inOrder.slice(1).map(({ start }, index) => start - (inOrder[index]?.end ?? 0))
          for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6)
          if ((gaps[0] ?? 0) < 0) return
          const before = span(boundsOf(boxes) as Box)
          expect(Math.min(...after.map(({ start }) => start))).toBeCloseTo(before.start, 6)
          expect(Math.max(...after.map(({ end }) => end))).toBeCloseTo(before.end, 6)
        },
      ),
    )
  })

  test('in the simplest case moves only the one in between', () => {
    const box = (x: number): Box => ({ x, y: 0, w: 100, h: 100 })
    expect(distributeBoxes([box(0), box(120), box(400)], 'across')).toEqual([
      [0, 0],
      [80, 0],
      [0, 0],
    ])
    expect(distributeBoxes([box(0), box(400)], 'across')).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

describe('tidying a grid', () => {
  const grid = { flow: 'grid', x: 100, y: 50, w: 660, h: 700, columns: 3, gap: 16 } as const
  const card = (h: number, group = '') => ({ w: 200, h, group })
  const boxesOf = (cards: readonly { w: number; h: number }[], corners: readonly Vector[]): Box[] =>
    cards.map(({ w, h }, index) => ({ x: corners[index]?.[0] ?? NaN, y: corners[index]?.[1] ?? NaN, w, h }))

  test('fills rows as high as their highest card, in order', () => {
    const { corners, overlaps } = tidyGrid(grid, [card(100), card(150), card(100), card(100)])
    expect(corners).toEqual([
      [100, 50],
      [316, 50],
      [532, 50],
      [100, 216],
    ])
    expect(overlaps).toBe(false)
  })

  test('begins a new row for a new group while there is room, then no more', () => {
    const roomy = tidyGrid(grid, [card(100, 'a'), card(100, 'b'), card(100, 'b')])
    expect(roomy.corners).toEqual([
      [100, 50],
      [100, 166],
      [316, 166],
    ])
    const many = Array.from({ length: 8 }, (_, index) => card(200, String(index)))
    expect(tidyGrid(grid, many).corners.slice(0, 3)).toEqual([
      [100, 50],
      [316, 50],
      [532, 50],
    ])
  })

  test('moves closer before anything overlaps', () => {
    const rows = Array.from({ length: 9 }, () => card(228))
    const { corners, overlaps } = tidyGrid(grid, rows)
    expect([corners[3], overlaps]).toEqual([[100, 50 + 228 + 6], false])
  })

  test('never leaves the grid, and no card covers another unless it says so', () => {
    const heights = fc.array(fc.integer({ min: 60, max: 300 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 5 }), (hs, groups) => {
        const cards = hs.map((h, index) => card(h, String(index % groups)))
        const { corners, overlaps } = tidyGrid(grid, cards)
        const boxes = boxesOf(cards, corners)
        for (const box of boxes) expect(boxWithin(box, inflate(grid, 0.001))).toBe(true)
        if (overlaps) return
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false)
        })
      }),
      // Rows of unlike height: not the last one sticks out furthest.
      { examples: [[[252, 60, 60, 60, 248, 60, 60, 60, 299, 60], 1]] },
    )
  })
})
