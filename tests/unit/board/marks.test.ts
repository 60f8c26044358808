import { describe, expect, test } from 'vitest'
import { BoardView } from '#client/editor/BoardView.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import {
  addComment,
  deleteComments,
  editComment,
  resolveThread,
  toggleReaction,
} from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { drawStrokes, eraseStrokes } from '#shared/board/changes/drawStrokes.ts'
import { labelLink } from '#shared/board/changes/labelLink.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { nameZone } from '#shared/board/changes/nameZone.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'

const me = {}

function boardWithCards(): { board: Board; cards: readonly [string, string] } {
  const board = new Board()
  fromSnapshot(board, emptySnapshot)
  const [a = '', b = ''] = addCards(board, [note('a'), note('b')], me)
  return { board, cards: [a, b] }
}

const line = { canvas: 'domain', points: [0, 0, 10, 10, 20, 0], ink: 'pen', width: 4, author: 'ana' } as const

describe('marks on a board', () => {
  test('strokes, comments, reactions, labels and words of zones survive the way through a file', () => {
    const {
      board,
      cards: [a, b],
    } = boardWithCards()
    drawStrokes(board, [line], me)
    const thread = addComment(board, { on: { card: a }, text: 'Is it ours?', author: 'ana' }, me)
    addComment(board, { on: { card: a }, text: 'I think so', author: 'ben', thread }, me)
    addComment(board, { on: { canvas: 'domain', at: [5, 6] }, text: 'Here' }, me)
    toggleReaction(board, { card: b, reaction: 'idea', author: 'ben' }, me)
    const link = linkCards(board, { type: 'relates_to', from: a, to: b }, me) ?? ''
    labelLink(board, link, '  leads to ', me)
    nameZone(
      board,
      { canvas: 'domain', zone: 'domain.why', words: { title: 'What for', prompt: 'Who gains?' } },
      me,
    )
    const snapshot = toSnapshot(board)
    expect(snapshot.comments).toHaveLength(3)
    expect(snapshot.reactions).toEqual([expect.objectContaining({ card: b, reaction: 'idea' })])
    expect(snapshot.links[0]?.label).toBe('leads to')
    expect(snapshot.canvases[0]?.words).toEqual({ 'domain.why': { title: 'What for', prompt: 'Who gains?' } })
    expect(unsoundness(snapshot)).toEqual([])
    const again = new Board()
    fromSnapshot(again, boardSnapshot.parse(JSON.parse(JSON.stringify(snapshot))))
    expect(toSnapshot(again)).toEqual(snapshot)
  })

  test('a board file from before there were marks still opens', () => {
    const { strokes, comments, reactions, ...old } = emptySnapshot
    expect(boardSnapshot.parse(old)).toEqual(emptySnapshot)
  })

  test('a comment goes with its card; answers to a comment that goes become threads of their own', () => {
    const {
      board,
      cards: [a, b],
    } = boardWithCards()
    const gone = addComment(board, { on: { card: a }, text: 'soon gone' }, me)
    const first = addComment(board, { on: { card: b }, text: 'first' }, me)
    const answer = addComment(board, { on: { card: b }, text: 'answer', thread: first }, me)
    deleteCards(board, [a], me)
    deleteComments(board, [first], me)
    const { comments } = toSnapshot(board)
    expect(comments).toEqual([{ id: answer, on: { card: b }, text: 'answer' }])
    expect(gone).not.toBe(answer)
  })

  test('a thread is resolved and opened again, a comment is reworded', () => {
    const {
      board,
      cards: [a],
    } = boardWithCards()
    const id = addComment(board, { on: { card: a }, text: 'one' }, me)
    editComment(board, id, 'two', me)
    resolveThread(board, id, true, me)
    expect(toSnapshot(board).comments[0]).toMatchObject({ text: 'two', resolved: true })
    resolveThread(board, id, false, me)
    expect(toSnapshot(board).comments[0]).not.toHaveProperty('resolved')
  })

  test('the same reaction of the same person again takes it back, and nobody else’s', () => {
    const {
      board,
      cards: [a],
    } = boardWithCards()
    for (const author of ['ana', 'ben', 'ana'])
      toggleReaction(board, { card: a, reaction: 'love', author }, me)
    expect(toSnapshot(board).reactions.map(({ author }) => author)).toEqual(['ben'])
  })

  test('blank words give a zone back to its template, and a link its silence', () => {
    const {
      board,
      cards: [a, b],
    } = boardWithCards()
    const link = linkCards(board, { type: 'relates_to', from: a, to: b }, me) ?? ''
    labelLink(board, link, 'because', me)
    labelLink(board, link, ' ', me)
    nameZone(board, { canvas: 'domain', zone: 'domain.why', words: { title: 'What for' } }, me)
    nameZone(board, { canvas: 'domain', zone: 'domain.why', words: {} }, me)
    const { links, canvases } = toSnapshot(board)
    expect(links[0]).not.toHaveProperty('label')
    expect(canvases[0]).not.toHaveProperty('words')
  })

  test('a view follows marks, and those that come back with their card', () => {
    const {
      board,
      cards: [a],
    } = boardWithCards()
    const view = new BoardView(board, flush => flush())
    const [stroke = ''] = drawStrokes(board, [line], me)
    addComment(board, { on: { card: a }, text: 'note this' }, me)
    expect([view.strokes.size, view.comments.size]).toEqual([1, 1])
    const kept = board.cards.get(a)?.clone()
    deleteCards(board, [a], me)
    eraseStrokes(board, [stroke], me)
    expect([view.strokes.size, view.comments.size]).toEqual([0, 0])
    board.change(me, () => kept && board.cards.set(a, kept))
    expect(view.comments.size).toBe(1)
    view.destroy()
  })
})
