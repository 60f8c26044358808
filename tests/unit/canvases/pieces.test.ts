import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, boundsOf, boxDistance, boxWithin } from '#shared/geometry/box.ts'
import { pieces } from '#shared/geometry/pieces.ts'

const reach = 50
const anyBox: fc.Arbitrary<Box> = fc.record(
  {
    x: fc.integer({ min: 0, max: 1500 }),
    y: fc.integer({ min: 0, max: 1500 }),
    w: fc.integer({ min: 20, max: 300 }),
    h: fc.integer({ min: 20, max: 300 }),
  },
  { noNullPrototype: true },
)

/** The same by brute force: who is near whom, over and over. */
function heaps(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const left = new Set(boxes)
  const found: Box[][] = []
  for (const start of boxes) {
    if (!left.delete(start)) continue
    const heap = [start]
    for (const one of heap) {
      for (const other of left) {
        if (boxDistance(one, other) > reach) continue
        left.delete(other)
        heap.push(other)
      }
    }
    found.push(heap)
  }
  return found
}

test('boxes that are near each other make one piece, directly or by others in between', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 25 }), boxes => {
      const wanted = heaps(boxes).map(heap => boundsOf(heap))
      const found = pieces(boxes, reach)
      const sorted = (list: readonly unknown[]) => list.map(one => JSON.stringify(one)).sort()
      expect(sorted(found)).toEqual(sorted(wanted))
      for (const box of boxes) expect(found.some(piece => boxWithin(box, piece))).toBe(true)
    }),
  )
})

test('the uppermost piece comes first', () => {
  const box = (x: number, y: number): Box => ({ x, y, w: 100, h: 100 })
  expect(pieces([box(0, 500), box(600, 0), box(130, 510)], reach)).toEqual([
    { x: 600, y: 0, w: 100, h: 100 },
    { x: 0, y: 500, w: 230, h: 110 },
  ])
})
