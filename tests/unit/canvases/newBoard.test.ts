import { describe, expect, test } from 'vitest'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { cardBox } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'

type Placed = Parameters<typeof cardBox>[0]

const plain = { title: 'Ours', community: 'Us', language: 'en' }

test('a new board has the side table after the core canvases, whatever the order of choice', () => {
  const board = newBoardSnapshot({ ...plain, canvases: ['value', 'practice', 'domain', 'nonsense'] })
  expect(board.canvases.map(({ id, at }) => [id, ...at])).toEqual([
    ['domain', 0, 0],
    ['practice', 2560, 0],
    ['side', 0, 1560],
    ['value', 2560, 1560],
  ])
  expect(boardSnapshot.parse(board)).toEqual(board)
  expect(board.canvases.map(({ order }) => order)).toEqual(
    board.canvases.map(({ order }) => order).toSorted(),
  )
})

describe('the box of a card', () => {
  const person: Placed = {
    kind: 'person',
    zone: 'community.core',
    text: 'Maren Oduya',
    at: [1272, 638],
  }
  const form = cardForm('person', 'community.core')

  test('hangs on the disc of a person and grows away from the centre line', () => {
    expect(cardBox(person, form, 20)).toEqual({ x: 1244, y: 609, w: 188, h: 58 })
    expect(cardBox({ ...person, at: [1126, 684] }, form, 20)).toEqual({ x: 966, y: 655, w: 188, h: 58 })
  })

  test('is wider for a long word', () => {
    const tobias: Placed = { ...person, text: 'Tobias Lindqvist-Reyes', at: [1140, 612] }
    expect(cardBox(tobias, form, 40)).toEqual({ x: 954, y: 583, w: 214, h: 58 })
  })

  test('grows downward with the text, and keeps a size given by hand', () => {
    const topic: Placed = {
      kind: 'topic',
      zone: 'domain.scope_in',
      text: 'Letters',
      at: [904, 440],
    }
    const topicForm = cardForm('topic', topic.zone)
    expect(cardBox(topic, topicForm, 27)).toEqual({ x: 904, y: 440, w: 214, h: 136 })
    expect(cardBox(topic, topicForm, 135).h).toBe(12 + 23 + 135 + 26 + 10)
    expect(cardBox({ ...topic, size: [300, 200] }, topicForm, 27)).toMatchObject({ w: 300, h: 200 })
  })

  test('depends on the zone', () => {
    expect(cardForm('note', 'domain.why').w).toBe(404)
    expect(cardForm('note', 'leadership.critical_friends').w).toBe(216)
    expect(cardForm('topic', 'domain.scope_out').w).toBe(220)
    expect(cardForm('topic', 'side.parking').w).toBe(1120)
  })
})
