import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { History } from '#client/editor/History.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'

/** A history in which every pause is long enough to begin a new step. */
function impatient() {
  const board = new Board()
  const origin = {}
  const history = new History(board, origin, 0)
  const add = (text: string) => addCards(board, [note(text)], origin)
  return { board, history, add }
}

test('what is changed between a beginning and an end is one step, however long it takes', () => {
  const { board, history, add } = impatient()
  add('before')
  history.begin()
  add('one')
  add('two')
  history.end()
  add('after')
  history.undo()
  expect(board.cards.size).toBe(3)
  history.undo()
  expect(board.cards.size).toBe(1)
  history.redo()
  expect(board.cards.size).toBe(3)
})

test('a step that is taken back is found by neither undo nor redo', () => {
  const { board, history, add } = impatient()
  add('kept')
  const { last } = history
  add('begun')
  expect(history.last).not.toBe(last)
  history.takeBack()
  expect(history.last).toBe(last)
  expect(board.cards.size).toBe(1)
  expect(history.state.current).toEqual({ canUndo: true, canRedo: false })
})

/** Mira with a history, and Noor; what each does reaches the other when they meet. */
function twoPeople() {
  const [mira, noor] = [new Board(), new Board()]
  // Of two who write one key at the same moment the higher one counts.
  noor.doc.clientID = 1
  mira.doc.clientID = 2
  fromSnapshot(noor, emptySnapshot)
  const [card = ''] = addCards(noor, [{ ...note('a card'), at: [1, 1] }], null)
  const meet = () => {
    Y.applyUpdate(mira.doc, Y.encodeStateAsUpdate(noor.doc), 'net')
    Y.applyUpdate(noor.doc, Y.encodeStateAsUpdate(mira.doc), 'net')
  }
  meet()
  const origin = {}
  const history = new History(mira, origin, 0)
  const move = (board: Board, x: number) =>
    placeCards(
      board,
      [{ id: card, canvas: 'domain', zone: 'domain.topics', at: [x, x] }],
      board === mira ? origin : null,
    )
  const place = () => {
    meet()
    const [one, other] = [mira, noor].map(board => toSnapshot(board).cards[0]?.at[0])
    expect(one).toBe(other)
    return one
  }
  const remove = (board: Board) => deleteCards(board, [card], board === mira ? origin : null)
  return { mira, noor, history, move, remove, meet, place }
}

describe('where another person writes the same as oneself', () => {
  test('undo upon undo leads back to what the other wrote in between, and redo forward again', () => {
    const { mira, noor, history, move, meet, place } = twoPeople()
    move(mira, 2)
    meet()
    move(noor, 3)
    meet()
    move(mira, 4)
    history.undo()
    expect(place()).toBe(3)
    history.undo()
    expect(place()).toBe(3)
    history.redo()
    history.redo()
    expect(place()).toBe(4)
  })

  test('at the same moment, undo leaves the card where it was before, and never nowhere', () => {
    const { mira, noor, history, move, place } = twoPeople()
    move(mira, 2)
    move(noor, 3)
    expect(place()).toBe(2)
    history.undo()
    expect(place()).toBe(1)
    history.redo()
    expect(place()).toBe(2)
    history.undo()
    expect(place()).toBe(1)
  })

  test('while one deletes it, undo brings the card again to where it was', () => {
    const { mira, noor, history, move, remove, place } = twoPeople()
    remove(mira)
    move(noor, 3)
    expect(place()).toBeUndefined()
    history.undo()
    expect(place()).toBe(1)
  })

  test('while one deletes what one has moved, undo upon undo leads back to the beginning', () => {
    const { mira, noor, history, move, remove, meet, place } = twoPeople()
    move(mira, 2)
    meet()
    remove(mira)
    move(noor, 3)
    meet()
    history.undo()
    expect(place()).toBe(2)
    history.undo()
    expect(place()).toBe(1)
  })

  test('and later, undo leaves what the other wrote', () => {
    const { mira, noor, history, move, meet, place } = twoPeople()
    move(mira, 2)
    meet()
    move(noor, 3)
    meet()
    history.undo()
    expect(place()).toBe(3)
  })
})
