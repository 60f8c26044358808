import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '#server/sync/guard.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { textOfCard } from '#shared/board/read.ts'
import { note } from '#tests/support/notes.ts'
import { content, garbage, item, type RawSection, rawUpdate } from '#tests/support/updates.ts'

const limits = { structs: 1000, ranges: 1000, values: 1000, textUnits: 1000, effort: 1e6, farthest: 1e6 }
const mira = 1
const evil = 2

/** A board on which Mira, as client 1, has written one card; client 2 is free. */
function fixture() {
  const board = new Board(new Y.Doc())
  void board.roots
  const author = new Board(new Y.Doc())
  author.doc.clientID = mira
  const [card = ''] = addCards(author, [note('a card of Mira’s')], null)
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(author.doc))
  const holders = new Map([[mira, 'mira']])
  const look = (update: Uint8Array, participant = 'evil') =>
    inspect(board.doc, update, { sender: { participant, holderOf: client => holders.get(client) }, limits })
  const next = Y.getState(board.doc.store, mira)
  return { board, author, card, look, next }
}

const own = (...structs: RawSection['structs']): RawSection => ({ client: evil, clock: 0, structs })
const entry = item({ root: 'cards', sub: 'x', content: content.type(1) })

describe('the update guard lets honest work through and says what it touches', () => {
  test('what attackers forge for others, under one’s own clientID: it is not the shape that is refused', () => {
    const { look, board, card } = fixture()
    const letter = [mira, textOfCard(board, card)?._start?.id.clock ?? 0] as const
    for (const struct of [garbage(5), entry, item({ origin: letter, content: content.text('x') })]) {
      expect(look(rawUpdate([own(struct)])).ok).toBe(true)
    }
  })

  test('a new card', () => {
    const { board, look } = fixture()
    const other = new Board(new Y.Doc())
    other.doc.clientID = evil
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc))
    const vector = Y.encodeStateVector(board.doc)
    const [id = ''] = addCards(other, [note('mine', 'evil')], null)
    const seen = look(Y.encodeStateAsUpdate(other.doc, vector))
    expect(seen).toMatchObject({ ok: true, value: { isNews: true, clients: [evil] } })
    const touched = seen.ok ? seen.value.touched : []
    expect(touched[0]).toEqual({ op: 'set', root: 'cards', entry: id })
    expect(touched).toContainEqual({
      op: 'set',
      root: 'cards',
      entry: id,
      field: 'author',
      isFresh: true,
      value: 'evil',
    })
  })

  test('typing in, and deleting of, another’s card', () => {
    const { board, card, look } = fixture()
    const other = new Board(new Y.Doc())
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc))
    const vector = Y.encodeStateVector(board.doc)
    editText(other, card, 'a card of everybody’s', null)
    const typed = look(Y.encodeStateAsUpdate(other.doc, vector))
    expect(typed.ok && typed.value.touched.every(one => one.entry === card && one.field === 'text')).toBe(
      true,
    )
    deleteCards(other, [card], null)
    const deleted = look(Y.encodeStateAsUpdate(other.doc, vector))
    expect(deleted).toMatchObject({ ok: true })
    expect(deleted.ok && deleted.value.touched).toContainEqual({
      op: 'delete',
      root: 'cards',
      entry: card,
      former: { client: mira, clock: board.cards._map.get(card)?.id.clock },
    })
  })

  test('overwriting an entry says whose it was', () => {
    const { board, card, look } = fixture()
    const top = board.cards._map.get(card)?.id.clock ?? 0
    const over = item({ origin: [mira, top], content: content.deleted(1) })
    const seen = look(rawUpdate([own(over)]))
    expect(seen.ok && seen.value.touched).toEqual([
      { op: 'delete', root: 'cards', entry: card, former: { client: mira, clock: top } },
    ])
  })

  test('letters that come and go, by their number', () => {
    const { board, card, look } = fixture()
    const other = new Board(new Y.Doc())
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc))
    const vector = Y.encodeStateVector(board.doc)
    editText(other, card, 'a card of all', null)
    const seen = look(Y.encodeStateAsUpdate(other.doc, vector))
    const units = seen.ok ? seen.value.touched.map(({ op, units }) => [op, units]) : []
    expect(units).toEqual([
      ['set', 3],
      ['delete', 6],
    ])
  })

  test('nothing of what is added and deleted by one update, whatever stood there', () => {
    const { board, card, look } = fixture()
    const other = new Board(new Y.Doc())
    other.doc.clientID = evil
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc))
    const vector = Y.encodeStateVector(board.doc)
    const undo = new Y.UndoManager([other.cards])
    const [id = ''] = addCards(other, [note('a whim')], null)
    deleteCards(other, [id], null)
    const seen = look(Y.encodeStateAsUpdate(other.doc, vector))
    expect(seen.ok && seen.value.touched.filter(({ op, field }) => op === 'set' || !field)).toEqual([])
    undo.destroy()
    const top = board.cards._map.get(card)?.id.clock ?? 0
    const forged = rawUpdate([own(item({ origin: [mira, top], content: content.type(1) }))], [[evil, 0, 1]])
    expect(look(forged)).toMatchObject({ value: { touched: [{ op: 'delete', entry: card }] } })
  })

  test('what is known already is no news', () => {
    const { author, look } = fixture()
    expect(look(Y.encodeStateAsUpdate(author.doc))).toMatchObject({
      ok: true,
      value: { isNews: false, touched: [], clients: [] },
    })
  })

  test('work of two of one’s own sessions that builds on each other, in any order of clients', () => {
    for (const [first, second] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const { board, look } = fixture()
      const doc = new Y.Doc()
      doc.clientID = first
      const mine = new Board(doc)
      const [id = ''] = addCards(mine, [note('begun')], null)
      doc.clientID = second
      editText(mine, id, 'begun, and ended', null)
      void board
      expect(look(Y.encodeStateAsUpdate(doc))).toMatchObject({ ok: true, value: { isNews: true } })
    }
  })
})
