import { describe, expect, test } from 'vitest'
import { cardKinds, freeKinds } from '#shared/board/kinds.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { coreCanvases, loadTemplate, templateOf, templates } from '#shared/canvases/catalogue.ts'
import type { CanvasTemplate, Zone } from '#shared/canvases/schema.ts'
import { zoneAt } from '#shared/canvases/zoneAt.ts'
import { zoneOf } from '#shared/canvases/zoneOf.ts'
import { type Box, boxesOverlap, boxWithin } from '#shared/geometry/box.ts'
import { ringPoint } from '#shared/geometry/rings.ts'
import type { Vector } from '#shared/geometry/vector.ts'

const all = [...templates.values()]

test('there are eleven canvases and the side table, the core first', () => {
  expect([...templates.keys()]).toEqual([
    ...coreCanvases,
    'side',
    'leadership',
    'value',
    'stages',
    'agenda',
    'rhythm',
    'boundary',
    'habitat',
    'charter',
  ])
})

describe.each(all)('the canvas $id', template => {
  const sheet: Box = { x: 0, y: 0, w: template.size[0], h: template.size[1] }

  test('keeps its zones, seats and drawings on the sheet', () => {
    for (const zone of template.zones) expect(boxWithin(boundsOf(template, zone), sheet), zone.id).toBe(true)
    for (const mark of template.decor) {
      if ('w' in mark && 'h' in mark) expect(boxWithin(mark, sheet)).toBe(true)
      if (mark.mark === 'line')
        for (const [x, y] of [mark.from, mark.to]) expect(isOn(sheet, [x, y])).toBe(true)
    }
  })

  test('has no rectangles that overlap unless one lies in the other', () => {
    const rects = template.zones.flatMap(({ id, shape }) =>
      shape.form === 'rect' ? [{ id, box: shape }] : [],
    )
    for (const [index, a] of rects.entries()) {
      for (const b of rects.slice(index + 1)) {
        const apart = !boxesOverlap(a.box, b.box)
        const nested = boxWithin(a.box, b.box) || boxWithin(b.box, a.box)
        expect(apart || nested, `${a.id} and ${b.id}`).toBe(true)
        if (nested) expect([a.id, b.id].every(id => id.startsWith('domain.scope_'))).toBe(true)
      }
    }
  })

  test('answers each zone at its own place', () => {
    for (const zone of template.zones) expect(zoneAt(template, ownPoint(template, zone))?.id).toBe(zone.id)
  })

  test('leaves room for at least one card of every kind a zone takes', () => {
    for (const zone of template.zones) {
      for (const kind of zone.kinds) {
        const seats = zone.seatsOf?.[kind] ?? zone.seats
        if (seats.flow !== 'grid') continue
        const { w, minH } = cardForm(kind, zone.id)
        expect(w <= seats.w && minH <= seats.h, `${kind} in ${zone.id}`).toBe(true)
      }
    }
  })

  test('invites in every zone, and its trays say when they are done', () => {
    for (const zone of template.zones) {
      expect(zone.invitation.length).toBeLessThan(60)
      expect(zone.finished !== undefined).toBe(zone.ground === 'dash')
    }
  })
})

test('the innermost scope band wins', () => {
  const domain = theTemplate('domain')
  expect(zoneAt(domain, [1000, 600])?.id).toBe('domain.scope_in')
  expect(zoneAt(domain, [1500, 600])?.id).toBe('domain.scope_edge')
  expect(zoneAt(domain, [1700, 600])?.id).toBe('domain.scope_out')
  expect(zoneAt(domain, [850, 600])).toBeUndefined()
})

test('the level of a person is the ring their disc is in', () => {
  const community = theTemplate('community')
  expect(zoneAt(community, [1200, 700])?.id).toBe('community.core')
  expect(zoneAt(community, [1200, 700 + 490 * 0.54])?.id).toBe('community.active')
  expect(zoneAt(community, [1200 + 720 * 0.56, 700])?.id).toBe('community.occasional')
  expect(zoneAt(community, [1200 - 720 * 0.87, 700])?.id).toBe('community.peripheral')
  expect(zoneAt(community, [1200 - 720 * 0.99, 700])?.id).toBe('community.transactional')
  expect(zoneAt(community, [875, 188])?.id).toBe('community.sponsor')
  expect(zoneAt(community, [1393, 188])?.id).toBe('community.support')
})

test('zones are found by their name, on their own canvas only', () => {
  expect(zoneOf('domain', 'domain.why')?.title).toBe('Why it matters')
  expect(zoneOf('practice', 'domain.why')).toBeUndefined()
  expect(zoneOf('nowhere', 'domain.why')).toBeUndefined()
})

test('every kind of card has its place on some canvas', () => {
  const used = new Set(all.flatMap(({ zones }) => zones.flatMap(({ kinds }) => kinds)))
  expect(cardKinds.filter(kind => !used.has(kind) && !freeKinds.has(kind))).toEqual([])
})

describe('broken data is refused at once', () => {
  const domain = theTemplate('domain')
  const [statement, ...others] = domain.zones

  test.each([
    ['an unknown key', { ...domain, colour: 'red' }, /colour/],
    ['a missing title', { ...domain, title: '' }, /"domain"[\s\S]*title/],
    ['a zone that stands twice', { ...domain, zones: [...domain.zones, ...others] }, /stands twice/],
    [
      'a zone of another canvas',
      { ...domain, zones: [{ ...statement, id: 'practice.have' }] },
      /begin with "domain\."/,
    ],
    ['a field that no card has', { ...domain, zones: [{ ...statement, fields: ['colour'] }] }, /"colour"/],
    [
      'a zone off the sheet',
      { ...domain, zones: [{ ...statement, shape: { form: 'rect', x: 2000, y: 0, w: 900, h: 90 } }] },
      /leaves the sheet/,
    ],
    ['rings without an ellipse', { ...theTemplate('community'), ellipse: undefined }, /need an ellipse/],
    ['nothing', undefined, /without id/],
  ])('%s', (_, data, message) => {
    expect(() => loadTemplate(data)).toThrow(message)
  })
})

function theTemplate(id: string): CanvasTemplate {
  const template = templateOf(id)
  if (!template) throw new Error(`no canvas ${id}`)
  return template
}

function isOn({ x, y, w, h }: Box, at: Vector): boolean {
  return at[0] >= x && at[1] >= y && at[0] <= x + w && at[1] <= y + h
}

function boundsOf({ ellipse }: CanvasTemplate, { shape }: Zone): Box {
  if (shape.form === 'rect' || !ellipse) return shape.form === 'rect' ? shape : { x: 0, y: 0, w: 0, h: 0 }
  const { centre, rx, ry } = ellipse
  const [w, h] = [2 * rx * shape.outer, 2 * ry * shape.outer]
  return { x: centre[0] - w / 2, y: centre[1] - h / 2, w, h: shape.form === 'arc' ? h / 2 : h }
}

/** A point that only this zone should hold: the middle, or the corner that nested zones leave free. */
function ownPoint({ ellipse }: CanvasTemplate, { shape }: Zone): Vector {
  if (shape.form === 'rect') {
    const isNest = shape.x === 860 || shape.x === 872
    return isNest ? [shape.x + 5, shape.y + 5] : [shape.x + shape.w / 2, shape.y + shape.h / 2]
  }
  if (!ellipse) return [0, 0]
  const angle = shape.form === 'arc' ? (shape.from + shape.to) / 2 : 30
  return ringPoint(ellipse, (shape.inner + shape.outer) / 2, angle)
}
