import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  between,
  type Camera,
  closest,
  farthest,
  fitted,
  toScreen,
  toTable,
  zoomedAt,
} from '#client/editor/Camera.ts'

const coordinate = fc.integer({ min: -5000, max: 5000 })
const camera = fc.record(
  { x: coordinate, y: coordinate, z: fc.double({ min: farthest, max: closest, noNaN: true }) },
  { noNullPrototype: true },
)
const spot = fc.tuple(coordinate, coordinate)

describe('the camera', () => {
  test('zooming leaves the point under the pointer where it is, whatever the factor', () => {
    fc.assert(
      fc.property(camera, spot, fc.double({ min: 0.01, max: 100, noNaN: true }), (from, at, factor) => {
        const under = toTable(from, at)
        const next = zoomedAt(from, at, factor)
        const [x, y] = toScreen(next, under)
        expect(x).toBeCloseTo(at[0], 4)
        expect(y).toBeCloseTo(at[1], 4)
        expect(next.z).toBeGreaterThanOrEqual(farthest)
        expect(next.z).toBeLessThanOrEqual(closest)
      }),
    )
  })

  test('a sheet fits in 1440 × 900 under bar and strip at about 54 %', () => {
    const sheet = { x: 0, y: 0, w: 2400, h: 1400 }
    const { z } = fitted(sheet, { w: 1440, h: 788 }, { top: 16, right: 66, bottom: 16, left: 76 })
    expect(z).toBeCloseTo(0.54, 2)
  })

  test('a flight begins and ends exactly where it should', () => {
    fc.assert(
      fc.property(camera, camera, (from: Camera, to: Camera) => {
        expect(between(from, to, 1)).toEqual(to)
        const start = between(from, to, 0)
        expect(start.z).toBeCloseTo(from.z, 6)
        expect(start.x).toBeCloseTo(from.x, 3)
      }),
    )
  })
})
