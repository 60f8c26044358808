import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { addComment, editComment, toggleReaction } from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { setField } from '#shared/board/changes/setField.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { readUnsent } from '#shared/board/readUnsent.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'

const me = {}

/** A board with one card that the server has, and what it has. */
function shared() {
  const board = new Board()
  fromSnapshot(board, emptySnapshot)
  const [card = ''] = addCards(board, [note('known')], me)
  const known = Y.decodeStateVector(Y.encodeStateVector(board.doc))
  return { board, card, unsent: () => readUnsent(board, known), known }
}

describe('what the server has not got', () => {
  test('is nothing where it has everything', () => {
    expect(shared().unsent()).toEqual([])
  })

  test('is a card that was written, with its fields, up to its last letter', () => {
    const { board, unsent } = shared()
    const [id = ''] = addCards(board, [note('new')], me)
    setField(board, id, 'next', 'the core group', me)
    editText(board, id, 'new and longer', me)
    expect(unsent()).toEqual([
      {
        what: 'card',
        card: expect.objectContaining({ id, text: 'new and longer', fields: { next: 'the core group' } }),
        isNew: true,
        upTo: [[board.doc.clientID, Y.getState(board.doc.store, board.doc.clientID)]],
      },
    ])
  })

  test('is the whole text of a card in which a letter was changed, and a field in which something was written', () => {
    const { board, card, unsent } = shared()
    editText(board, card, 'unknown', me)
    expect(unsent()).toMatchObject([{ card: { text: 'unknown' }, isNew: false }])
    const other = shared()
    setField(other.board, other.card, 'next', 'to whom?', me)
    expect(other.unsent()).toMatchObject([{ card: { fields: { next: 'to whom?' } }, isNew: false }])
  })

  test('holds no words if a card was only moved, coloured, shortened or deleted, or was never written on', () => {
    const { board, card, unsent } = shared()
    placeCards(board, [{ id: card, canvas: 'domain', zone: 'domain.why', at: [1, 2] }], me)
    recolorCards(board, [card], 'rose', me)
    editText(board, card, 'know', me)
    addCards(board, [note('   ')], me)
    expect(unsent()).toEqual([])
    const [gone = ''] = addCards(board, [note('gone again')], me)
    deleteCards(board, [gone, card], me)
    expect(unsent()).toEqual([])
  })

  test('is a comment that was said or reworded, with what its card says', () => {
    const { board, card, unsent } = shared()
    const id = addComment(board, { on: { card }, text: 'Is it ours?' }, me)
    expect(unsent()).toMatchObject([
      { what: 'comment', comment: { id, text: 'Is it ours?' }, about: 'known' },
    ])
    const known = Y.decodeStateVector(Y.encodeStateVector(board.doc))
    editComment(board, id, 'Is it theirs?', me)
    toggleReaction(board, { card, reaction: 'idea', author: 'ben' }, me)
    expect(readUnsent(board, known)).toMatchObject([{ what: 'comment', comment: { text: 'Is it theirs?' } }])
  })

  test('is told by client and clock, so that whoever has come so far lacks nothing of it', () => {
    const { board, unsent, known } = shared()
    const other = new Board()
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc))
    const [id = ''] = addCards(other, [note('two people')], me)
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other.doc))
    editText(board, id, 'two people wrote', me)
    const [one] = unsent()
    const upTo = new Map(one?.upTo)
    expect([...upTo.keys()].sort()).toEqual([board.doc.clientID, other.doc.clientID].sort())
    expect(readUnsent(board, new Map([...known, ...upTo]))).toEqual([])
  })
})
