import { expect, test } from 'vitest'
import type { Fields } from '#shared/board/fields.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'

const today = '2026-10-16'
const { snapshot: demo } = demoBoard({ extras: true })
const all = newBoardSnapshot({ title: '', community: '', language: 'en', canvases: [...templates.keys()] })
/** The demo with its extras, and every other canvas empty beside it. */
const start: BoardSnapshot = { ...demo, canvases: all.canvases }

type Link = readonly [type: LinkType, from: string, to: string]

function card(id: string, kind: CardKind, zone: string, fields: Fields = {}, text = id): CardSnapshot {
  const [canvas = ''] = zone.split('.')
  return { id, kind, canvas, zone, at: [0, 0], order: `z${id}`, text, color: 'white', fields: { ...fields } }
}

function plus(
  board: BoardSnapshot,
  cards: readonly CardSnapshot[],
  links: readonly Link[] = [],
): BoardSnapshot {
  return {
    ...board,
    cards: [...board.cards, ...cards],
    links: [
      ...board.links,
      ...links.map(([type, from, to]) => ({ id: `${type}-${from}-${to}`, type, from, to })),
    ],
  }
}

/** What becomes met and what no longer is. */
function turned(board: BoardSnapshot, from = start): readonly string[] {
  const before = unmet(from)
  const after = unmet(board)
  return [
    ...before.filter(id => !after.includes(id)).map(id => `+${id}`),
    ...after.filter(id => !before.includes(id)).map(id => `-${id}`),
  ]
}

function unmet(board: BoardSnapshot): readonly string[] {
  return checkBoard(board, { today }).canvases.flatMap(({ checks }) =>
    checks.filter(({ met }) => !met).map(({ id }) => id),
  )
}

test('what the demo has on the other canvases is judged as it is', () => {
  expect(unmet(start)).toEqual('L1 L3 V1 S2 S3 A1 A2 B1 B3 T2 T3 X1 X2 X3'.split(' '))
})

test('leadership: everyone in one group, two people and one thing to do in each, a date', () => {
  const seated = start.cards.filter(({ kind, zone }) => kind === 'person' && zone.startsWith('leadership.'))
  const names = new Set(seated.map(({ text }) => text))
  const standing = start.cards.filter(
    ({ kind, zone, text, fields }) =>
      kind === 'person' &&
      /core|active|occasional|peripheral/.test(zone) &&
      fields.status === 'present' &&
      !names.has(text),
  )
  const rest = standing.map(({ id, text }) =>
    card(`l-${id}`, 'person', 'leadership.critical_friends', {}, text),
  )
  expect(turned(plus(start, rest))).toEqual(['+L1'])
  const plans = [...new Set(seated.map(({ zone }) => zone))].map((zone, index) =>
    card(`plan${index}`, 'note', zone, { when: 'during' }),
  )
  expect(turned(plus(start, plans))).toEqual(['+L3'])
  expect(turned(plus(start, [card('alone', 'note', 'leadership.external_messengers')]))).toEqual(['-L2'])
  expect(turned({ ...start, cards: start.cards.filter(({ id }) => id !== 'l-rotation') })).toEqual(['-L4'])
})

test('value: traces in four cycles, a story that reaches applied, consent, a change', () => {
  expect(turned(plus(start, [card('t', 'trace', 'value.applied')]))).toEqual(['+V1'])
  const untied = { ...start, links: start.links.filter(({ from, to }) => from !== 'v01' || to !== 'c01') }
  expect(turned(untied)).toEqual(['-V4'])
  expect(turned(plus(untied, [], [['settles', 'dec2', 'v01']]), untied)).toEqual(['+V4'])
  expect(turned(plus(untied, [], [['relates_to', 'v02', 'a01']]), untied)).toEqual([])
  expect(turned(withFields('v01', { consent_publish: false }))).toEqual(['-V3'])
  expect(turned(withFields('v01', { applied: ' ' }))).toEqual(['-V2'])
})

test('stages: one stage, half of the members, one focus with an owner', () => {
  const raters = ['p01', 'p02', 'p03', 'p04', 'p05', 'p06', 'p07', 'p08']
  const rated = raters.map((id): Link => ['rated_by', 'g-domain-1', id])
  expect(turned(plus(start, [], rated.slice(1)))).toEqual([])
  expect(turned(plus(start, [], rated))).toEqual(['+S2'])
  expect(turned(plus(start, [], [['owned_by', 'g-focus', 'p03']]))).toEqual(['+S3'])
  expect(turned(plus(start, [card('too', 'note', 'stages.maturing', { slider: 3 })]))).toEqual(['-S1'])
})

test('agenda: questions share host and activity with the Domain canvas, answered ones carry evidence', () => {
  const now = card('now', 'question', 'agenda.now', {}, start.cards.find(({ id }) => id === 'q01')?.text)
  expect(turned(plus(start, [now]))).toEqual(['+A1', '+A2'])
  const stranger = card('new', 'question', 'agenda.now', {}, 'Something nobody has asked yet?')
  expect(turned(plus(start, [stranger]))).toEqual(['+A2'])
  const answered = card('old', 'question', 'agenda.answered')
  expect(turned(plus(start, [now, answered]))).toEqual(['+A1'])
  expect(turned(plus(start, [now, { ...answered, fields: { evidence: 'Page 3' } }]))).toEqual(['+A1', '+A2'])
})

test('rhythm: a heartbeat, something special, no three empty weeks, hours within what people offered', () => {
  expect(turned(withFields('a01', { rhythm: 'quarterly' }))).toContain('-R1')
  const tooMuch = withFields('a01', { rhythm: 'weekly', minutes: 120 })
  expect(turned(tooMuch)).toEqual(['-R4'])
  const quiet = { ...start, cards: start.cards.filter(({ kind }) => kind !== 'activity') }
  expect(turned(quiet)).toEqual(expect.arrayContaining(['-R1', '-R2', '-R3', '-R4']))
  expect(turned(plus(quiet, [card('fair', 'milestone', 'rhythm.special', { date: today })]), quiet)).toEqual([
    '+R2',
  ])
})

test('boundary: three neighbours, each bridged or marked, one encounter to come', () => {
  const third = card('b03', 'neighbour', 'boundary.neighbours')
  expect(turned(plus(start, [third]))).toEqual(['+B1', '-B2'])
  expect(turned(plus(start, [{ ...third, fields: { unbridged: true } }]))).toEqual(['+B1'])
  expect(turned(withFields('b01', { encounter: '2026-11-05' }))).toEqual(['+B3'])
  expect(turned(withFields('b01', { encounter: '2026-10-01' }))).toEqual([])
})

test('habitat: a steward, important orientations served or named as gaps, access decided', () => {
  const rating = (orientation: string) =>
    card(orientation, 'rating', 'habitat.orientations', { orientation, importance: 4 })
  expect(turned(plus(start, ['meetings', 'relationships'].map(rating)))).toEqual(['+T2'])
  expect(turned(plus(start, ['meetings', 'projects'].map(rating)))).toEqual([])
  const decided = start.cards.map(one =>
    one.kind === 'tool' ? { ...one, fields: { ...one.fields, access: 'members' } } : one,
  )
  expect(turned({ ...start, cards: decided })).toEqual(['+T3'])
  expect(turned(withFields('p04', { roles: ['mentor'] }))).toEqual(['-T1'])
})

test('charter: nine boxes, fist to five, a review within a hundred days of the adoption', () => {
  const zones = templates.get('charter')?.zones ?? []
  const lines = zones.map(({ id }, index) => card(`x${index}`, 'summary', id, { date: '2026-12-17' }))
  expect(turned(plus(start, lines.slice(1)))).toEqual(['+X3'])
  expect(turned(plus(start, lines))).toEqual(['+X1', '+X3'])
  expect(turned(plus(start, lines, [['settles', 'dec2', 'x0']]))).toEqual(['+X1', '+X2', '+X3'])
  const late = lines.map(line => ({ ...line, fields: { date: '2027-01-15' } }))
  expect(turned(plus(start, late, [['settles', 'dec2', 'x0']]))).toEqual(['+X1', '+X2'])
  const open = lines.map(line => ({ ...line, text: '', fields: { not_yet: true } }))
  expect(turned(plus(start, open))).toEqual(['+X1'])
})

function withFields(id: string, fields: Fields): BoardSnapshot {
  const cards = start.cards.map(one =>
    one.id === id ? { ...one, fields: { ...one.fields, ...fields } } : one,
  )
  return { ...start, cards }
}
