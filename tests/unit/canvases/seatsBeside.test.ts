import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatsBeside } from '#shared/canvases/seatsBeside.ts'
import { type Box, boxesOverlap } from '#shared/geometry/box.ts'

const sheet = { w: 2400, h: 1400 }
const tray = { x: 512, y: 288, w: 324, h: 600 }
const card = { w: 214, h: 136 }

/** So many cards, one after the other. */
function seated(count: number, others: readonly Box[] = [], zone: Box = tray): readonly Box[] {
  const seat = seatsBeside({ sheet, zone, others, taken: [] })
  return Array.from({ length: count }, () => {
    const [x, y] = seat(card)
    return { x, y, ...card }
  })
}

test('the first lie at the nearest side of the sheet, from where the zone begins, and the next go outward', () => {
  const [first, second, ...rest] = seated(20)
  expect(first).toEqual({ x: 512, y: -196, ...card })
  expect(second).toEqual({ x: 738, y: -196, ...card })
  expect(rest.at(-1)?.y).toBeLessThan(-196)
})

test('a side beyond which other sheets lie is left to them', () => {
  const above = { x: 0, y: -1560, w: 2400, h: 1400 }
  const [first] = seated(1, [above])
  expect(first).toEqual({ x: -274, y: 288, ...card })
})

test('no card lies on another, on its own sheet, or on any other, wherever these lie', () => {
  const shift = fc.constantFrom(-1, 0, 1)
  const neighbour = fc
    .tuple(shift, shift)
    .filter(([x, y]) => x !== 0 || y !== 0)
    .map(([x, y]) => ({ x: x * 2560, y: y * 1560, ...sheet }))
  const zone = fc.record(
    {
      x: fc.integer({ min: 0, max: 2000 }),
      y: fc.integer({ min: 0, max: 1200 }),
      w: fc.integer({ min: 100, max: 400 }),
      h: fc.integer({ min: 60, max: 200 }),
    },
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(fc.array(neighbour, { maxLength: 8 }), zone, (others, at) => {
      const boxes = seated(30, others, at)
      for (const [index, box] of boxes.entries())
        for (const other of [...boxes.slice(index + 1), { x: 0, y: 0, ...sheet }, ...others])
          expect(boxesOverlap(box, other)).toBe(false)
    }),
    { numRuns: 60 },
  )
})
