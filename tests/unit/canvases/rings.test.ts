import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { movementArrow } from '#shared/geometry/arrowCurve.ts'
import { angleAt, isInArc, levelAt, ringPoint } from '#shared/geometry/rings.ts'
import { distance } from '#shared/geometry/vector.ts'
import { wedge, wedgeAt } from '#shared/geometry/wedges.ts'

const rings = { centre: [1200, 700], rx: 720, ry: 490 } as const
const level = fc.double({ min: 0.05, max: 1.3, noNaN: true })
const angle = fc.double({ min: -179, max: 179, noNaN: true })

test('a point is found again by its level and angle', () => {
  fc.assert(
    fc.property(level, angle, (t, a) => {
      const at = ringPoint(rings, t, a)
      expect(levelAt(rings, at)).toBeCloseTo(t, 9)
      expect(angleAt(rings, at)).toBeCloseTo(a, 7)
    }),
  )
})

test('wedges go clockwise from the left; with four the first is upper left', () => {
  expect(wedge(0, 4)).toEqual({ from: -180, to: -90, middle: -135 })
  expect([0, 1, 2, 3].map(index => wedgeAt(rings, 4, ringPoint(rings, 0.5, wedge(index, 4).middle)))).toEqual(
    [0, 1, 2, 3],
  )
  expect(wedgeAt(rings, 3, [480, 700])).toBe(2)
})

test('an arc has both a level and an angle', () => {
  const sponsors = { inner: 1.03, outer: 1.18, from: -128, to: -91.2 }
  expect(isInArc(rings, sponsors, [875, 188])).toBe(true)
  expect(isInArc(rings, sponsors, [1393, 188])).toBe(false)
  expect(isInArc(rings, sponsors, ringPoint(rings, 1, -110))).toBe(false)
})

test('an arrow of intended movement leaves the tag and ends just inside the ring aimed at', () => {
  const core = { inner: 0, outer: 0.31 }
  const inward = movementArrow(rings, [1463, 816], core)
  expect(inward && distance([1463, 816], inward.from)).toBeCloseTo(34, 5)
  expect(inward && levelAt(rings, inward.to)).toBeCloseTo(0.2914, 4)
  expect(inward?.d).toMatch(/^M[\d. -]+Q[\d. -]+$/)
  const outward = movementArrow(rings, [1300, 700], { inner: 0.74, outer: 0.88 })
  expect(outward && levelAt(rings, outward.to)).toBeGreaterThan(0.74)
})

test('nobody points to the ring they stand in', () => {
  expect(movementArrow(rings, [1300, 700], { inner: 0, outer: 0.31 })).toBeUndefined()
})
