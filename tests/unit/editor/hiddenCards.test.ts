import { expect, test } from 'vitest'
import { hiddenCounts } from '#client/tasks/hiddenCounts.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { boxesOverlap } from '#shared/geometry/box.ts'
import { demoEditor } from './demoEditor.ts'

const topics = { canvas: 'domain', zone: 'domain.topics' }

/** As the server lays them: one transaction of somebody else's. */
function reveal({ editor }: ReturnType<typeof demoEditor>, ids: readonly string[], at: [number, number]) {
  const card = { kind: 'topic', color: 'straw', fields: {}, ...topics, at } as const
  addCards(
    editor.board,
    ids.map(id => ({ ...card, id, text: id })),
    'server',
  )
}

test('R8: of what others hide nothing is on the table but as many backs as the zone has seats for, and a count', () => {
  const { editor } = demoEditor()
  editor.hidden.show([{ ...topics, count: 3 }])
  const [backs] = editor.hidden.backs.current
  expect(backs).toMatchObject({ ...topics, count: 3 })
  expect(backs?.boxes).toHaveLength(3)
  expect(new Set(backs?.boxes.map(({ w, h }) => `${w} ${h}`)).size).toBe(1)
  editor.hidden.show([{ ...topics, count: 300 }])
  const [many] = editor.hidden.backs.current
  const boxes = many?.boxes ?? []
  expect(many?.count).toBe(300)
  expect(boxes.length).toBeLessThan(10)
  // Those that lay there lie there still.
  expect(boxes.slice(0, 3)).toEqual(backs?.boxes)
  for (const [index, box] of boxes.entries())
    expect(boxes.slice(index + 1).some(other => boxesOverlap(box, other))).toBe(false)
})

test('cards that appear where backs lie turn over one after the other, within 1.2 seconds; others do not', () => {
  const demo = demoEditor()
  const { editor } = demo
  reveal(demo, ['before'], [520, 400])
  editor.hidden.show([{ ...topics, count: 60 }])
  editor.writing.addCard({ canvas: 'side', zone: 'side.parking', kind: 'note', text: 'parked' })
  editor.writing.setText('before', 'reworded')
  expect(editor.hidden.turning.current.size).toBe(0)
  const ids = Array.from({ length: 60 }, (_, index) => `card-${index}`)
  reveal(demo, ids, [520, 400])
  const { current } = editor.hidden.turning
  expect([...current.keys()]).toEqual(ids)
  const delays = [...current.values()]
  expect(delays.slice(0, 2)).toEqual([0, 960 / 59])
  expect(Math.max(...delays) + 240).toBeLessThanOrEqual(1200)
  editor.hidden.settle()
  reveal(demo, ['one-more'], [520, 400])
  expect([...editor.hidden.turning.current]).toEqual([['one-more', 0]])
  editor.hidden.show([])
  editor.hidden.settle()
  reveal(demo, ['the-last'], [520, 400])
  expect(editor.hidden.turning.current.size).toBe(0)
})

test('cards that come to lie beside their sheet are told apart, so that one can be led there', () => {
  const demo = demoEditor()
  const { editor } = demo
  editor.hidden.show([{ ...topics, count: 2 }])
  reveal(demo, ['on-the-sheet'], [520, 400])
  expect(editor.hidden.beside()).toBeUndefined()
  reveal(demo, ['above-it'], [520, -300])
  expect(editor.hidden.beside()).toMatchObject({
    count: 1,
    cards: { x: 520, y: -300 },
    whole: { x: 0, y: -300, w: 2400, h: 1700 },
  })
})

test('R8: counts are shown by step: one’s own cards are taken off, and a step about several zones shows none', () => {
  const steps = ['s1', 's2', 's3'].map(id => ({ id, targets: [] }))
  const shown = hiddenCounts({
    steps,
    waiting: { s1: { cards: 5, writers: 2 }, s2: { cards: 4, writers: 1 }, s3: { cards: 2, writers: 1 } },
    own: step => (step === 's1' ? 2 : 0),
    placesOf: ({ id }) => (id === 's2' ? [topics, { canvas: 'domain', zone: 'domain.why' }] : [topics]),
  })
  expect(shown).toEqual([{ ...topics, count: 5 }])
})
