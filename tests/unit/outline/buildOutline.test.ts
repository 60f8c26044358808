import { describe, expect, test } from 'vitest'
import { buildOutline, cardsOf } from '#client/outline/buildOutline.ts'
import { moveWithin } from '#client/outline/moveWithin.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { canvasTemplateSchema } from '#shared/canvases/schema.ts'

const zone = (id: string) => ({
  id,
  title: id,
  prompt: '',
  kinds: ['topic'],
  fields: [],
  max: null,
  writing: 'open',
  shape: { form: 'rect', x: 0, y: 0, w: 10, h: 10 },
  seats: { flow: 'grid', x: 0, y: 0, w: 10, h: 10, columns: 1, gap: 1 },
  ground: 'soft',
  label: { at: [0, 0], w: 10 },
  invitation: 'Add one',
})

const template = canvasTemplateSchema.parse({
  id: 'domain',
  title: 'Domain',
  question: '?',
  purpose: '-',
  accent: 'domain',
  size: [2400, 1400],
  zones: [zone('domain.topics'), zone('domain.questions')],
  decor: [],
  checks: [],
  hints: [],
})
const catalogue = new Map([['domain', template]])

function card(id: string, more: Partial<CardSnapshot> = {}): CardSnapshot {
  return {
    id,
    kind: 'topic',
    canvas: 'domain',
    zone: 'domain.topics',
    at: [0, 0],
    order: id,
    text: `Text of ${id}`,
    color: 'white',
    fields: {},
    ...more,
  }
}

function board(cards: readonly CardSnapshot[], more: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return {
    version: 1,
    board: { title: '', community: '', language: 'en', perspectives: [] },
    canvases: [{ id: 'domain', template: 'domain', at: [0, 0], order: 'a' }],
    cards,
    clusters: [{ id: 'forms', name: 'Forms', canvas: 'domain' }],
    links: [],
    strokes: [],
    comments: [],
    reactions: [],
    ...more,
  }
}

const ids = (snapshot: BoardSnapshot, query = '') =>
  cardsOf(buildOutline(snapshot, catalogue, query)).map(({ id }) => id)

const question = (id: string, rank?: number) =>
  card(id, { kind: 'question', zone: 'domain.questions', fields: rank === undefined ? {} : { rank } })

describe('the outline', () => {
  test('lists every zone of every canvas in the order of its template, empty ones too', () => {
    const [canvas] = buildOutline(board([card('a')]), catalogue)
    expect(canvas?.zones.map(({ id, count }) => [id, count])).toEqual([
      ['domain.topics', 1],
      ['domain.questions', 0],
    ])
    expect(canvas?.count).toBe(1)
  })

  test('a cluster gathers its cards where the first of them stands', () => {
    const snapshot = board([
      card('a'),
      card('b', { cluster: 'forms' }),
      card('c'),
      card('d', { cluster: 'forms' }),
    ])
    const [canvas] = buildOutline(snapshot, catalogue)
    expect(
      canvas?.zones[0]?.entries.map(entry => (entry.is === 'cluster' ? entry.name : entry.card.id)),
    ).toEqual(['a', 'Forms', 'c'])
    expect(ids(snapshot)).toEqual(['a', 'b', 'd', 'c'])
  })

  test('questions stand by rank, those without one after them', () => {
    expect(ids(board([question('a'), question('b', 2), question('c', 1), question('d')]))).toEqual([
      'c',
      'b',
      'a',
      'd',
    ])
  })

  test('a card in a zone the template does not know is shown at the end of its canvas', () => {
    const [canvas] = buildOutline(board([card('a', { zone: 'domain.attic' })]), catalogue)
    expect(canvas?.zones.at(-1)).toMatchObject({ id: 'domain.attic', spec: undefined, count: 1 })
  })

  test('cards of a canvas without a known template are still there', () => {
    const canvases = [{ id: 'future', template: 'future', at: [0, 0] as const, order: 'a' }]
    expect(
      ids({
        ...board([card('a', { canvas: 'future' })]),
        canvases: [...canvases].map(c => ({ ...c, at: [0, 0] })),
      }),
    ).toEqual(['a'])
  })
})

describe('a search', () => {
  const snapshot = board([
    card('a', { text: 'Formulaires abandonnés' }),
    card('b', { text: 'Letters', cluster: 'forms' }),
    card('c', { text: 'Someone', fields: { offers: ['An hour of help'] } }),
  ])

  test('finds text in any case and without accents', () => {
    expect(ids(snapshot, 'ABANDONNES')).toEqual(['a'])
  })

  test('finds what stands in the fields', () => {
    expect(ids(snapshot, 'hour help')).toEqual(['c'])
  })

  test('finds all cards of a cluster by its name', () => {
    expect(ids(snapshot, 'forms')).toEqual(['b'])
  })

  test('leaves out zones and canvases without a match, and counts what stands there all the same', () => {
    const [canvas] = buildOutline(snapshot, catalogue, 'letters')
    expect(canvas?.zones.map(({ id, count }) => [id, count])).toEqual([['domain.topics', 3]])
    expect(buildOutline(snapshot, catalogue, 'nothing such')).toEqual([])
  })
})

describe('moving a card by one line', () => {
  const entries = (...cards: CardSnapshot[]) =>
    buildOutline(board(cards), catalogue).flatMap(({ zones }) => zones.flatMap(one => one.entries))

  test('puts it between its new neighbours', () => {
    const list = entries(card('a'), card('b'), card('c'))
    expect(moveWithin(list, 'c', -1)).toMatchObject({ by: 'order', after: 'a', before: 'b', place: 2, of: 3 })
    expect(moveWithin(list, 'b', 1)).toMatchObject({ by: 'order', after: 'c', before: undefined, place: 3 })
  })

  test('ends at the first and the last line', () => {
    const list = entries(card('a'), card('b'))
    expect(moveWithin(list, 'a', -1)).toBeUndefined()
    expect(moveWithin(list, 'b', 1)).toBeUndefined()
  })

  test('keeps a clustered card among its own, and passes a cluster as one', () => {
    const list = entries(
      card('a'),
      card('b', { cluster: 'forms' }),
      card('c', { cluster: 'forms' }),
      card('d'),
    )
    expect(moveWithin(list, 'b', -1)).toBeUndefined()
    expect(moveWithin(list, 'd', -1)).toMatchObject({ after: 'a', before: 'b' })
  })

  test('gives ranked questions new ranks', () => {
    const list = entries(question('a', 1), question('b', 2), question('c'), question('d'))
    expect(moveWithin(list, 'b', -1)).toMatchObject({
      by: 'rank',
      ranks: new Map([
        ['b', 1],
        ['a', 2],
      ]),
    })
    expect(moveWithin(list, 'c', -1)).toMatchObject({
      ranks: new Map([
        ['c', 2],
        ['b', 3],
      ]),
    })
  })
})
