import { expect, test } from 'vitest'
import { History } from '#client/editor/History.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { note } from '#tests/support/notes.ts'

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
