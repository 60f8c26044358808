import { describe, expect, test } from 'vitest'
import { coverFor, placeOf } from '#client/canvas/overview/Cover.ts'
import { seenBox } from '#client/editor/Camera.ts'
import { boxWithin, inflate } from '#shared/geometry/box.ts'

const camera = { x: 123.4, y: -56.7, z: 0.27 }
const size = { w: 1440, h: 900 }
const seen = seenBox(camera, size)

describe('the painted part of the table', () => {
  test('holds the view and a good deal around it, on whole pixels', () => {
    const cover = coverFor(seen, { zoom: camera.z, density: 1 })
    expect(boxWithin(inflate(seen, 900), cover.box)).toBe(true)
    expect(cover.width).toBe(2304)
    expect(cover.box.w * cover.scale).toBeCloseTo(cover.width, 6)
    expect((cover.box.x * cover.scale) % 1).toBeCloseTo(0, 6)
  })

  test('has as many pixels as a fine screen, but never more than memory bears', () => {
    const fine = coverFor(seen, { zoom: camera.z, density: 2 })
    expect(fine.scale).toBe(0.54)
    expect(fine.width * fine.height).toBeLessThan(14_000_000)
    const huge = coverFor(seenBox(camera, { w: 3840, h: 2160 }), { zoom: camera.z, density: 2 })
    expect(huge.box.w).toBeCloseTo(3840 / 0.27, -1)
  })

  test('lies where its cards lie, on a whole pixel of the screen', () => {
    const cover = coverFor(seen, { zoom: camera.z, density: 2 })
    const [, x = '', scale = ''] = /translate\((.*)px, .*\) scale\((.*)\)/.exec(placeOf(cover, camera)) ?? []
    expect(Math.abs(Number(x) - (cover.box.x * camera.z + camera.x))).toBeLessThanOrEqual(0.25)
    expect((Number(x) * 2) % 1).toBeCloseTo(0, 6)
    expect(Number(scale)).toBe(0.5)
  })

  test('is stretched while a zoom is on its way', () => {
    const cover = coverFor(seen, { zoom: camera.z, density: 1 })
    const closer = { ...camera, z: 0.36 }
    const [, x = '', scale = ''] = /translate\((.*)px, .*\) scale\((.*)\)/.exec(placeOf(cover, closer)) ?? []
    expect(Number(x)).toBeCloseTo(cover.box.x * 0.36 + camera.x, 6)
    expect(Number(scale)).toBeCloseTo(0.36 / 0.27, 6)
  })
})
