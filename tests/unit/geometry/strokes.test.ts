import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOfStroke, distanceToStroke, simplified, strokePath } from '#shared/geometry/strokes.ts'
import type { Vector } from '#shared/geometry/vector.ts'

const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
const line: fc.Arbitrary<Vector[]> = fc.array(point, { minLength: 2, maxLength: 60 })

test('a straight line needs two points, a corner three', () => {
  expect(
    simplified(
      [
        [0, 0],
        [5, 0.2],
        [10, 0],
      ],
      1,
    ),
  ).toEqual([0, 0, 10, 0])
  expect(
    simplified(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      1,
    ),
  ).toEqual([0, 0, 10, 0, 10, 10])
})

test('no point of the hand is farther from the simpler line than allowed', () => {
  fc.assert(
    fc.property(line, fc.double({ min: 0.5, max: 20, noNaN: true }), (points, slack) => {
      const simple = simplified(points, slack)
      for (const one of points) expect(distanceToStroke(one, simple)).toBeLessThanOrEqual(slack + 1e-6)
    }),
  )
})

test('begins and ends where the hand did, and its box holds it', () => {
  fc.assert(
    fc.property(line, points => {
      const simple = simplified(points, 3)
      expect(simple.slice(0, 2)).toEqual([...(points[0] ?? [])])
      expect(simple.slice(-2)).toEqual([...(points.at(-1) ?? [])])
      const { x, y, w, h } = boxOfStroke(simple)
      for (let index = 0; index < simple.length; index += 2) {
        expect(simple[index]).toBeGreaterThanOrEqual(x)
        expect(simple[index]).toBeLessThanOrEqual(x + w)
        expect(simple[index + 1]).toBeLessThanOrEqual(y + h)
      }
    }),
  )
})

test('the path is soft between the points and touches both ends', () => {
  expect(strokePath([0, 0, 10, 0])).toBe('M0 0L10 0')
  expect(strokePath([0, 0, 10, 0, 10, 10])).toBe('M0 0Q10 0 10 5L10 10')
})
