import { describe, expect, test } from 'vitest'
import { barPlace } from '#client/canvas/barPlace.ts'
import { type Box, boxesOverlap } from '#shared/geometry/box.ts'

const bar = { w: 300, h: 42 }
const room: Box = { x: 70, y: 8, w: 1300, h: 800 }
const subject: Box = { x: 600, y: 400, w: 120, h: 80 }

const place = (others: readonly Box[], about = subject): Box => {
  const [x, y] = barPlace({ bar, subject: about, others, room })
  return { x, y, ...bar }
}
const covers = (box: Box, others: readonly Box[]) => others.filter(other => boxesOverlap(box, other))

describe('the bar of a selection', () => {
  test('stands in the middle above it where nothing lies', () => {
    expect(place([])).toMatchObject({ x: 510, y: 344 })
  })

  test('goes above the title over the card rather than over it', () => {
    const title = { x: 600, y: 330, w: 260, h: 34 }
    const box = place([title])
    expect(covers(box, [title])).toEqual([])
    expect(box.y).toBeLessThan(title.y)
  })

  test('goes to the side, or below, where a neighbour lies above', () => {
    const neighbour = { x: 480, y: 340, w: 110, h: 40 }
    expect(covers(place([neighbour]), [neighbour])).toEqual([])
    const roof = [neighbour, { x: 400, y: 120, w: 700, h: 265 }]
    const box = place(roof)
    expect(covers(box, roof)).toEqual([])
    expect(box.y).toBeGreaterThan(subject.y + subject.h)
  })

  test('never lies on what it is about, nor beyond the room', () => {
    for (const x of [70, 700, 1300])
      for (const y of [10, 400, 760]) {
        const about = { x, y, w: 60, h: 40 }
        const box = place([{ x: 0, y: 0, w: 1440, h: 900 }], about)
        expect(covers(box, [about])).toEqual([])
        expect(box.x).toBeGreaterThanOrEqual(room.x)
        expect(box.x + box.w).toBeLessThanOrEqual(room.x + room.w)
        expect(box.y).toBeGreaterThanOrEqual(room.y)
        expect(box.y + box.h).toBeLessThanOrEqual(room.y + room.h)
      }
  })
})
