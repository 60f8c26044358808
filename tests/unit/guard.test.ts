import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '#server/sync/guard.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { textOfCard } from '#shared/board/read.ts'
import { note } from '#tests/support/notes.ts'
import {
  content,
  garbage,
  item,
  type RawDelete,
  type RawSection,
  rawUpdate,
  skip,
} from '#tests/support/updates.ts'

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

describe('the update guard refuses', () => {
  const { next, board, card } = fixture()
  const letter = [mira, textOfCard(board, card)?._start?.id.clock ?? 0] as const
  const entryOfMira = [mira, board.cards._map.get(card)?.id.clock ?? 0] as const
  const update = (sections: readonly RawSection[], deletes: readonly RawDelete[] = []) =>
    rawUpdate(sections, deletes)

  test.each<[string, Uint8Array]>([
    ['garbage at another’s next clock', update([{ client: mira, clock: next, structs: [garbage(5)] }])],
    ['a skip at another’s next clock', update([{ client: mira, clock: next, structs: [skip(5)] }])],
    ['a hole in one’s own clocks', update([{ client: evil, clock: 3, structs: [entry] }])],
    ['a skip over one’s own clocks', update([own(skip(3), entry)])],
    [
      'a neighbour that does not exist',
      update([own(item({ origin: [mira, 999], content: content.text('x') }))]),
    ],
    [
      'a neighbour that lies in the future of oneself',
      update([own(item({ origin: [evil, 5], content: content.any(1) }))]),
    ],
    [
      'a parent that does not exist',
      update([own(item({ parent: [mira, 999], sub: 'k', content: content.any(1) }))]),
    ],
    [
      'structs that wait for each other',
      update([
        { client: 2, clock: 0, structs: [item({ origin: [3, 0], content: content.any(1) })] },
        { client: 3, clock: 0, structs: [item({ origin: [2, 0], content: content.any(1) })] },
      ]),
    ],
    [
      'neighbours in different containers',
      update([own(item({ origin: letter, rightOrigin: entryOfMira, content: content.text('x') }))]),
    ],
    [
      'neighbours the wrong way round',
      update([
        own(
          item({
            origin: [mira, letter[1] + 3],
            rightOrigin: [mira, letter[1] + 1],
            content: content.text('x'),
          }),
        ),
      ]),
    ],
    ['a client that stands twice', update([own(entry), own(garbage(1))])],
    ['a root that no board has', update([own(item({ root: 'evil', sub: 'x', content: content.type(1) }))])],
    [
      'a key that reaches into prototypes',
      update([own(item({ root: 'cards', sub: '__proto__', content: content.type(1) }))]),
    ],
    [
      'an object key that does',
      update([
        own(
          item({
            root: 'board',
            sub: 'x',
            content: content.of(8, 1, 118, 1, 9, ...Buffer.from('__proto__'), 126),
          }),
        ),
      ]),
    ],
    ['an id that is none', update([own(item({ root: 'cards', sub: 'a b', content: content.type(1) }))])],
    ['a list in a root map', update([own(item({ root: 'cards', content: content.any(1) }))])],
    ['an entry that is no map', update([own(item({ root: 'cards', sub: 'x', content: content.any(1) }))])],
    [
      'a container in the board’s own fields',
      update([own(item({ root: 'board', sub: 'title', content: content.type(1) }))]),
    ],
    [
      'a map within an entry',
      update([own(entry, item({ parent: [evil, 0], sub: 'k', content: content.type(1) }))]),
    ],
    [
      'a parent that holds nothing',
      update([own(item({ parent: letter, sub: 'k', content: content.any(1) }))]),
    ],
    [
      'an attribute on a text',
      update([
        own(
          entry,
          item({ parent: [evil, 0], sub: 'text', content: content.type(2) }),
          item({ parent: [evil, 1], sub: 'bold', content: content.any(1) }),
        ),
      ]),
    ],
    [
      'a subdocument',
      update([own(item({ root: 'cards', sub: 'x', content: content.of(9, 1, 97, 118, 0) }))]),
    ],
    ['binary content', update([own(item({ root: 'board', sub: 'x', content: content.of(3, 1, 1) }))])],
    ['an embed', update([own(item({ root: 'board', sub: 'x', content: content.of(5, 1, 49) }))])],
    ['an XML element', update([own(item({ root: 'cards', sub: 'x', content: content.type(3) }))])],
    ['an empty struct', update([own(garbage(0))])],
    [
      'a text that is too long',
      update([
        own(
          entry,
          item({ parent: [evil, 0], sub: 'text', content: content.type(2) }),
          item({ parent: [evil, 1], content: content.text('x'.repeat(1001)) }),
        ),
      ]),
    ],
    [
      'a value that is too deep',
      update([own(item({ root: 'board', sub: 'x', content: content.any([[[[[[1]]]]]]) }))]),
    ],
    ['more structs than allowed', update([own(...Array.from({ length: 1001 }, () => garbage(1)))])],
    ['nine bytes that announce thirty million structs', Uint8Array.of(1, 0x80, 0x8e, 0xa7, 0x0e, 2, 0, 0, 0)],
    [
      'nine bytes that announce thirty million values',
      update([own(item({ root: 'board', sub: 'x', content: content.of(8, 0x80, 0x8e, 0xa7, 0x0e) }))]),
    ],
    [
      'a number beyond all bounds',
      update([
        own(item({ root: 'board', sub: 'x', content: content.of(8, 1, 125, ...Array(8).fill(255), 1) })),
      ]),
    ],
    ['a deletion of what is not there', update([], [[mira, next, 1]])],
    ['a deletion by an unknown client', update([], [[77, 0, 1]])],
    ['an update of format V2', Y.encodeStateAsUpdateV2(board.doc)],
    ['bytes left over', Uint8Array.of(0, 0, 0)],
  ])('%s', (_, bytes) => {
    const { look, board } = fixture()
    const before = Y.encodeStateAsUpdate(board.doc)
    expect(look(bytes)).toMatchObject({ ok: false, refusal: { reason: expect.any(String) } })
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before)
  })

  test('the same structs under one’s own clientID would pass, so it is not the shape that is refused', () => {
    expect(fixture().look(rawUpdate([own(garbage(5))])).ok).toBe(true)
    expect(fixture().look(rawUpdate([own(entry)])).ok).toBe(true)
    expect(fixture().look(rawUpdate([own(item({ origin: letter, content: content.text('x') }))])).ok).toBe(
      true,
    )
  })
})

describe('the update guard lets honest work through and says what it touches', () => {
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
