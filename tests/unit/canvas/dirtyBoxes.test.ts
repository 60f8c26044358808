import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dirtyBoxes } from '#client/canvas/overview/dirtyBoxes.ts'
import { type Box, boxContains, boxesOverlap, boxWithin } from '#shared/geometry/box.ts'

const bounds: Box = { x: 0, y: 0, w: 1000, h: 800 }
const anyBox = fc.record(
  {
    x: fc.integer({ min: -100, max: 1100 }),
    y: fc.integer({ min: -100, max: 900 }),
    w: fc.integer({ min: 1, max: 120 }),
    h: fc.integer({ min: 1, max: 120 }),
  },
  { noNullPrototype: true },
)

describe('what is painted anew', () => {
  test('covers all that is dirty within the bounds, nothing beyond them, nothing twice', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 30 }), dirty => {
        const boxes = dirtyBoxes(dirty, bounds)
        for (const box of boxes) expect(boxWithin(box, bounds)).toBe(true)
        for (const [index, box] of boxes.entries())
          expect(boxes.slice(index + 1).some(other => boxesOverlap(box, other))).toBe(false)
        for (const { x, y, w, h } of dirty) {
          const middle = [x + w / 2, y + h / 2] as const
          if (boxContains(bounds, middle)) expect(boxes.some(box => boxContains(box, middle))).toBe(true)
        }
      }),
    )
  })

  test('is a box each for what lies far apart, so that little is painted for little change', () => {
    const corner = { x: 10, y: 10, w: 50, h: 40 }
    const far = { x: 900, y: 700, w: 50, h: 40 }
    expect(dirtyBoxes([corner, far], bounds)).toEqual([corner, far])
  })

  test('is one box for a card that moved by a little', () => {
    const before = { x: 100, y: 100, w: 50, h: 40 }
    expect(dirtyBoxes([before, { ...before, x: 104 }], bounds)).toEqual([{ x: 100, y: 100, w: 54, h: 40 }])
  })

  test('is one box for a crowd of changes, which is cheaper than many', () => {
    const crowd = Array.from({ length: 60 }, (_, n) => ({
      x: (n % 10) * 100,
      y: Math.floor(n / 10) * 120,
      w: 20,
      h: 20,
    }))
    expect(dirtyBoxes(crowd, bounds)).toEqual([{ x: 0, y: 0, w: 920, h: 620 }])
  })

  test('is nothing where only what lies outside has changed', () => {
    expect(dirtyBoxes([{ x: -60, y: 0, w: 50, h: 40 }], bounds)).toEqual([])
  })
})
