import { describe, expect, test } from 'vitest'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import { addDays } from '#shared/canvases/derived/days.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { demo, withCards, withFields, withoutCards, withoutFields, withoutLinks } from './demoVariants.ts'

const when = { today: '2026-10-16' }

/** Ids of the checks and hints that are not met. */
function unmet(snapshot: BoardSnapshot, what: 'checks' | 'hints' = 'checks'): readonly string[] {
  return checkBoard(snapshot, when).canvases.flatMap(report =>
    report[what].filter(({ met }) => !met).map(({ id }) => id),
  )
}

describe('the demo', () => {
  test('passes every core check and every hint', () => {
    expect(unmet(demo)).toEqual([])
    expect(unmet(demo, 'hints')).toEqual([])
    const report = checkBoard(demo, when)
    expect(report.canvases.map(({ canvas }) => canvas)).toEqual(['domain', 'community', 'practice'])
    expect(report).toMatchObject({ ready: true, complete: true })
  })

  const variants: readonly (readonly [what: string, check: string, snapshot: BoardSnapshot])[] = [
    ['without the note for the public', 'D4', withoutCards('d06')],
    ['with an out card that names nobody', 'D2', withoutFields('t07', 'handled_by')],
    ['with a core person without a role', 'C3', withoutFields('p04', 'roles')],
    [
      'with a chair that nobody invites to',
      'C5',
      withoutLinks(({ type, from }) => type === 'invited_by' && from === 'e01'),
    ],
    [
      'with the third question unaddressed',
      'P2',
      withoutLinks(({ type, to }) => type === 'addresses' && to === 'q03'),
    ],
    ['with every activity a month later', 'P3', later()],
    [
      'with nobody to look after what is made',
      'P4',
      withoutLinks(({ type, from }) => type === 'stewarded_by' && /^m0/.test(from)),
    ],
    [
      'without the record of the decision',
      'D1',
      withoutLinks(({ type, to }) => type === 'settles' && to === 'd03'),
    ],
    [
      'with an unhosted question',
      'D3',
      withoutLinks(({ type, from }) => type === 'hosted_by' && from === 'q04'),
    ],
    [
      'with a question about a topic out of scope',
      'D3',
      inZone('t04', 'domain.scope_out', { handled_by: 'Finance' }),
    ],
    ['with a topic left in the tray', 'D5', inZone('t05', 'domain.topics')],
    ['with a core person who was only invited', 'C1', withFields('p03', { status: 'invited' })],
    ['with an activity without a type', 'P1', withoutFields('a03', 'type')],
    ['with a commitment without a date', 'P5', withoutFields('c02', 'due')],
    [
      'without signs in applied or realized',
      'P6',
      withCards(card => (card.kind === 'sign' ? { ...card, fields: { cycle: 'immediate' } } : card)),
    ],
    ['with two agreements', 'C6', withoutCards('n02')],
  ]
  test.each(variants)('%s fails %s and nothing else', (_, check, snapshot) => {
    expect(unmet(snapshot)).toEqual([check])
    expect(checkBoard(snapshot, when).complete).toBe(false)
  })

  const hints: readonly (readonly [what: string, hint: string, snapshot: BoardSnapshot])[] = [
    [
      'with nothing that happens once',
      'H1',
      withCards(card => ({
        ...card,
        fields: { ...card.fields, ...(card.kind === 'activity' && { recurring: true }) },
      })),
    ],
    ['with public space only', 'H2', withFields('a05', { space: 'public' })],
    ['without an outward activity', 'H4', withFields('a03', { outward: false })],
  ]
  test.each(hints)('%s only gets advice %s', (_, hint, snapshot) => {
    expect(unmet(snapshot, 'hints')).toEqual([hint])
    expect(checkBoard(snapshot, when).complete).toBe(true)
  })

  function later(): BoardSnapshot {
    return withCards(card => {
      const first = card.fields.first_date
      return typeof first === 'string'
        ? { ...card, fields: { ...card.fields, first_date: addDays(first, 30) } }
        : card
    })
  }

  function inZone(id: string, zone: string, fields = {}): BoardSnapshot {
    return withCards(card =>
      card.id === id ? { ...card, zone, fields: { ...card.fields, ...fields } } : card,
    )
  }
})

describe('ready', () => {
  test('asks less than complete: a working draft, questions without hosts, two activities', () => {
    const launched = {
      ...withCards(card => {
        if (card.id === 'd03') return { ...card, fields: { status: 'working_draft' } }
        return ['a03', 'a04', 'a05', 'a06'].includes(card.id) ? undefined : card
      }),
    }
    const unhosted = { ...launched, links: launched.links.filter(({ type }) => type !== 'hosted_by') }
    expect(checkBoard(unhosted, when)).toMatchObject({ ready: true, complete: false })
    expect(checkBoard(withoutCards('e01', 'e02'), when).ready).toBe(false)
  })

  test('says what is missing by the place where a group works on it', () => {
    expect(checkBoard(demo, when).needs).toEqual([])
    const chairless = checkBoard(withoutCards('e01', 'e02'), when)
    expect(chairless.needs.map(({ zones }) => zones)).toEqual([['community.missing']])
    const inTray = withCards(card =>
      card.kind === 'activity' ? { ...card, zone: 'practice.activities' } : card,
    )
    const says = checkBoard(inTray, when).needs.flatMap(({ missing }) => missing.map(one => one.says))
    expect(says).toContain('“Monthly case clinic”: where on the field?')
  })
})

describe('an empty board', () => {
  const empty = newBoardSnapshot({
    title: 'New',
    community: '',
    language: 'en',
    canvases: [...templates.keys()],
  })

  test('meets no check, not even those that only refuse something, and is not ready', () => {
    const report = checkBoard(empty, when)
    const met = report.canvases.flatMap(({ checks }) => checks.filter(check => check.met).map(({ id }) => id))
    expect(met).toEqual([])
    expect(report).toMatchObject({ ready: false, complete: false })
  })

  test('says for each unmet check what is missing and where', () => {
    for (const { checks, hints } of checkBoard(empty, when).canvases) {
      for (const { missing } of [...checks, ...hints]) {
        for (const { says, canvas, zone } of missing) {
          expect(says).not.toBe('')
          expect(templates.get(canvas)?.zones.map(one => one.id)).toContain(zone)
        }
      }
    }
  })
})

test('every check and hint of every canvas is computed, and no id stands twice', () => {
  const ids = [...templates.values()].flatMap(({ checks, hints }) =>
    [...checks, ...hints].map(({ id }) => id),
  )
  expect(new Set(ids).size).toBe(ids.length)
  const all = newBoardSnapshot({ title: '', community: '', language: 'en', canvases: [...templates.keys()] })
  const computed = checkBoard(all, when).canvases.flatMap(({ checks, hints }) => [...checks, ...hints])
  expect(computed.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
})

test('a board without the Domain canvas can be complete without ranked questions', () => {
  const canvases = demo.canvases.filter(({ id }) => id !== 'domain')
  const cards = demo.cards.filter(({ canvas }) => canvas !== 'domain')
  expect(unmet({ ...demo, canvases, cards })).toEqual([])
})
