import { expect, test } from 'vitest'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { coreCanvases, templateOf } from '#shared/canvases/catalogue.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { zoneAt } from '#shared/canvases/zoneAt.ts'
import { wedgeAt } from '#shared/geometry/wedges.ts'

const { snapshot, authors } = demoBoard()
const onCanvas = (id: string) => snapshot.cards.filter(({ canvas }) => canvas === id)

test('the demo has sixty core cards, five on the side table and 55 links', () => {
  expect(coreCanvases.map(id => onCanvas(id).length)).toEqual([17, 27, 16])
  expect(onCanvas('side')).toHaveLength(5)
  expect(snapshot.cards).toHaveLength(65)
  expect(snapshot.links).toHaveLength(55)
})

test('the demo is sound, and the same after a trip through a document', () => {
  for (const extras of [false, true]) {
    const { snapshot: one } = demoBoard({ extras })
    expect(unsoundness(one)).toEqual([])
    expect(boardSnapshot.parse(one)).toEqual(one)
    const board = new Board()
    fromSnapshot(board, one)
    const again = toSnapshot(board)
    expect(again.cards).toEqual(one.cards)
    expect(again.links).toHaveLength(one.links.length)
    expect(again.canvases).toEqual(one.canvases)
  }
})

test('every card lies in its zone, and people in the wedge of their perspective', () => {
  for (const card of demoBoard({ extras: true }).snapshot.cards) {
    const template = templateOf(card.canvas)
    expect(template && zoneAt(template, card.at)?.id, card.id).toBe(card.zone)
    const index = snapshot.board.perspectives.indexOf(String(card.fields.perspective))
    const onRing = /core|active|occasional|peripheral|transactional/.test(card.zone)
    if (template?.ellipse && onRing) expect(wedgeAt(template.ellipse, 4, card.at), card.id).toBe(index)
  }
})

test('sheets stand as the table shows them', () => {
  expect(snapshot.canvases.map(({ id, at }) => [id, ...at])).toEqual([
    ['domain', 0, 0],
    ['community', 2560, 0],
    ['practice', 0, 1560],
    ['side', 2560, 1560],
  ])
  const { canvases } = demoBoard({ extras: true }).snapshot
  expect(canvases.find(({ id }) => id === 'value')?.at).toEqual([2560, 3120])
})

test('people are authors of their own cards, twelve colours dealt in order', () => {
  expect(authors).toHaveLength(19)
  expect(authors.find(({ id }) => id === 'p01')).toEqual({ id: 'p01', name: 'Maren Oduya', color: 0 })
  expect(authors.find(({ id }) => id === 'p20')?.color).toBe(7)
  const known = new Set(authors.map(({ id }) => id))
  for (const { author } of snapshot.cards) if (author !== undefined) expect(known).toContain(author)
})

test('words are set with care', () => {
  const text = (id: string) => snapshot.cards.find(card => card.id === id)?.text
  expect(text('a05')).toBe('‘What I tried’ rounds, in pairs between meetings')
  expect(text('d03')).toContain('services – counters, calls, letters and web pages – learning')
  expect(snapshot.clusters.map(({ name }) => name)).toEqual([
    'Finishing',
    'Joining up',
    'Words',
    'Conditions',
  ])
})
