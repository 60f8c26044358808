import { describe, expect, test } from 'vitest'
import { listMoments } from '#server/history/listMoments.ts'
import { askedBy } from '#server/storage/actors.ts'
import type { Row } from '#server/storage/BoardStore.ts'
import { packRows } from '#server/storage/segment.ts'

const start = Date.parse('2026-03-31T10:00:00Z')
const nothing = Uint8Array.of(0, 0)

function rows(edits: readonly (readonly [secondsIn: number, participant: string])[]): readonly Row[] {
  return edits.map(([seconds, participant], index) => ({
    seq: index + 1,
    time: start + seconds * 1000,
    participant,
    bytes: nothing,
  }))
}

function momentsOf(log: readonly Row[], piece = 700) {
  const pieces = []
  for (let at = 0; at < log.length; at += piece) {
    const some = log.slice(at, at + piece)
    pieces.push({ first: at + 1, last: at + some.length, packed: packRows(some) })
  }
  return listMoments({ pieces })
}

describe('the moments of a board', () => {
  test('what was written within ten seconds is one moment, with who wrote how much, busiest first', () => {
    const log = rows([
      [0, 'server'],
      [61, 'mira'],
      [62, 'noor'],
      [70, 'noor'],
      [180, 'mira'],
    ])
    expect(momentsOf(log, 2)).toEqual([
      {
        seq: 1,
        from: '2026-03-31T10:00:00.000Z',
        to: '2026-03-31T10:00:00.000Z',
        edits: 1,
        people: [{ id: 'server', edits: 1 }],
      },
      {
        seq: 4,
        from: '2026-03-31T10:01:01.000Z',
        to: '2026-03-31T10:01:10.000Z',
        edits: 3,
        people: [
          { id: 'noor', edits: 2 },
          { id: 'mira', edits: 1 },
        ],
      },
      {
        seq: 5,
        from: '2026-03-31T10:03:00.000Z',
        to: '2026-03-31T10:03:00.000Z',
        edits: 1,
        people: [{ id: 'mira', edits: 1 }],
      },
    ])
  })

  test('what the server did by itself is a moment by itself: a new board, a reveal', () => {
    const log = rows([
      [0, 'server'],
      [1, 'server'],
      [2, 'mira'],
      [3, 'server'],
      [4, 'mira'],
      [5, 'noor'],
    ])
    expect(momentsOf(log).map(({ seq, people }) => [seq, people.map(({ id }) => id)])).toEqual([
      [2, ['server']],
      [3, ['mira']],
      [4, ['server']],
      [6, ['mira', 'noor']],
    ])
  })

  test('what the server did on somebody’s word is a moment by itself, in their name', () => {
    const log = rows([
      [0, 'mira'],
      [1, askedBy('ada', 'restore')],
      [2, askedBy('ada', 'undo')],
      [3, 'mira'],
    ])
    expect(momentsOf(log).map(({ seq, act, people }) => [seq, act, people[0]?.id])).toEqual([
      [1, undefined, 'mira'],
      [2, 'restore', 'ada'],
      [3, 'undo', 'ada'],
      [4, undefined, 'mira'],
    ])
  })

  test.each([
    ['an hour', 1],
    ['a month', 800],
    ['ten years', 100_000],
    ['a century', 1_000_000],
  ])('three thousand edits in %s are at most 120 moments, and none is left out', (_, apart) => {
    const log = rows(Array.from({ length: 3000 }, (_, index) => [index * apart, `person-${index % 40}`]))
    const moments = momentsOf(log)
    expect(moments.length).toBeLessThanOrEqual(120)
    expect(moments.length).toBeGreaterThan(25)
    expect(moments.reduce((sum, { edits }) => sum + edits, 0)).toBe(3000)
    expect(moments.at(-1)?.seq).toBe(3000)
    let edits = 0
    for (const moment of moments) {
      edits += moment.edits
      expect(moment.seq).toBe(edits)
      expect(moment.people.length).toBeLessThanOrEqual(12)
    }
  })

  test('even thousands of restores are at most 120 moments', () => {
    const log = rows(Array.from({ length: 3000 }, (_, index) => [index, askedBy('ada', 'restore')]))
    const moments = momentsOf(log)
    expect(moments.length).toBeLessThanOrEqual(120)
    expect(moments.reduce((sum, { edits }) => sum + edits, 0)).toBe(3000)
  })
})
