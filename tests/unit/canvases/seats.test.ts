import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardKind } from '#shared/board/kinds.ts'
import { boxAt } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { freeGridSeat } from '#shared/canvases/gridSeats.ts'
import type { CanvasTemplate, Zone } from '#shared/canvases/schema.ts'
import { freeSeat } from '#shared/canvases/seats.ts'
import { zoneAt } from '#shared/canvases/zoneAt.ts'
import { type Box, boxesOverlap, boxWithin, inflate } from '#shared/geometry/box.ts'
import { wedgeAt } from '#shared/geometry/wedges.ts'

const perspectives = ['Ministries', 'Towns', 'Front line', 'Education']
const places = [...templates.values()].flatMap(template => template.zones.map(zone => ({ template, zone })))

function seatMany(
  { template, zone }: { template: CanvasTemplate; zone: Zone },
  kind: CardKind,
  count: number,
): readonly Box[] {
  const { w, minH: h } = cardForm(kind, zone.id)
  const taken: Box[] = []
  for (let index = 0; index < count; index++) {
    const perspective = perspectives[index % perspectives.length] ?? ''
    const at = freeSeat({ template, zone, kind, taken, perspective, perspectives })
    taken.push(boxAt(kind, at, { w, h }, template))
  }
  return taken
}

test('the first card of every kind lies in its zone', () => {
  for (const { template, zone } of places) {
    for (const kind of zone.kinds) {
      const at = freeSeat({ template, zone, kind, taken: [], perspectives: [] })
      expect(zoneAt(template, at)?.id, `${kind} in ${zone.id}`).toBe(zone.id)
    }
  }
})

test('sixty cards never leave their sheet nor the rectangle of their zone, full as it is', () => {
  for (const place of places) {
    const { zone, template } = place
    const [kind] = zone.kinds
    if (!kind) continue
    const frame =
      zone.shape.form === 'rect' ? zone.shape : { x: 0, y: 0, w: template.size[0], h: template.size[1] }
    for (const box of seatMany(place, kind, 60)) expect(boxWithin(box, frame), zone.id).toBe(true)
  }
})

test('seven questions take the seven seats drawn for them', () => {
  const boxes = seatMany(place('domain.questions'), 'question', 7)
  expect(boxes.map(({ x, y }) => [x, y])).toEqual([66, 392, 718, 1044, 1370, 1696, 2022].map(x => [x, 988]))
})

test('a gap that somebody left is filled first', () => {
  const boxes = seatMany(place('domain.identity'), 'note', 3)
  const at = freeSeat({
    ...place('domain.identity'),
    kind: 'note',
    taken: boxes.toSpliced(1, 1),
    perspectives,
  })
  expect(at).toEqual([boxes[1]?.x, boxes[1]?.y])
})

test('a row is as high as its highest card', () => {
  const high: Box = { x: 904, y: 440, w: 214, h: 190 }
  const arrival = { ...place('domain.scope_in'), kind: 'topic', perspectives } as const
  expect(freeSeat({ ...arrival, taken: [high] })).toEqual([1134, 440])
  expect(freeSeat({ ...arrival, taken: [high, { ...high, x: 1134, h: 136 }] })).toEqual([904, 646])
})

describe('on the rings', () => {
  test('people come into their ring and into the wedge of their perspective', () => {
    for (const level of ['core', 'active', 'occasional', 'peripheral', 'transactional']) {
      const { template, zone } = place(`community.${level}`)
      for (const [index, perspective] of perspectives.entries()) {
        const at = freeSeat({ template, zone, kind: 'person', taken: [], perspective, perspectives })
        expect(zoneAt(template, at)?.id).toBe(zone.id)
        expect(template.ellipse && wedgeAt(template.ellipse, 4, at)).toBe(index)
      }
    }
  })

  test.each([
    ['community.core', 4],
    ['community.active', 10],
    ['community.occasional', 12],
    ['community.peripheral', 12],
    ['community.sponsor', 1],
    ['community.support', 1],
  ])('%s seats %i without any overlap', (id, count) => {
    const boxes = seatMany(place(id), 'person', count)
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false)
    }
  })

  test('names keep off the docks beside the rings', () => {
    for (const level of ['peripheral', 'transactional']) {
      for (const box of seatMany(place(`community.${level}`), 'person', 12)) {
        expect(box.x >= 448 && box.x + box.w <= 1952).toBe(true)
      }
    }
  })
})

describe('a grid, whatever lies on it', () => {
  const grid = { flow: 'grid', x: 0, y: 0, w: 1000, h: 800, columns: 4, gap: 16 } as const
  const size = { w: 220, h: 136 }
  const box = fc.record({
    x: fc.integer({ min: -50, max: 950 }),
    y: fc.integer({ min: -50, max: 750 }),
    w: fc.integer({ min: 40, max: 200 }),
    h: fc.integer({ min: 30, max: 160 }),
  })

  test('no seat covers a card while there is room anywhere', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 4, maxLength: 24 }), taken => {
        const [x, y] = freeGridSeat(grid, size, taken)
        const seat = { x, y, ...size }
        expect(boxWithin(seat, grid)).toBe(true)
        if (taken.some(other => boxesOverlap(seat, other))) expect(hasRoom(taken)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  /** Looked for the slow way. */
  function hasRoom(taken: readonly Box[]): boolean {
    for (let y = 0; y + size.h <= grid.h; y += 4) {
      for (let x = 0; x + size.w <= grid.w; x += 4) {
        if (!taken.some(other => boxesOverlap(inflate({ x, y, ...size }, 6), other))) return true
      }
    }
    return false
  }

  test('a full zone moves cards closer, then lays them half over one another', () => {
    const narrow = { ...grid, w: 220, h: 2 * 136 + 6, columns: 1 }
    const first = freeGridSeat(narrow, size, [])
    const second = freeGridSeat(narrow, size, [{ x: 0, y: 0, ...size }])
    const third = freeGridSeat(
      narrow,
      size,
      [first, second].map(([x, y]) => ({ x, y, ...size })),
    )
    expect([first, second, third]).toEqual([
      [0, 0],
      [0, 142],
      [0, 68],
    ])
  })
})

function place(id: string): { template: CanvasTemplate; zone: Zone } {
  const found = places.find(({ zone }) => zone.id === id)
  if (!found) throw new Error(`no zone ${id}`)
  return found
}
