import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards, type NewCard } from '#shared/board/changes/addCards.ts'
import { clusterCards, setCluster } from '#shared/board/changes/clusterCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { addCanvas, lockCanvas } from '#shared/board/changes/describeBoard.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { reorderCard } from '#shared/board/changes/reorderCard.ts'
import { setField } from '#shared/board/changes/setField.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { isLocked, readCard } from '#shared/board/read.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { upgrade } from '#shared/board/upgrade.ts'
import { unsoundness } from '#shared/board/validity.ts'

const me = {}

function emptyBoard(): Board {
  const board = new Board()
  upgrade(board, me)
  for (const [index, id] of ['domain', 'community', 'side'].entries())
    addCanvas(board, { id, template: id, at: [index * 2560, 0], order: `a${index}` }, me)
  return board
}

function topic(text: string, more: Partial<NewCard> = {}): NewCard {
  const plain = {
    kind: 'topic',
    canvas: 'domain',
    zone: 'domain.topics',
    at: [10, 20],
    color: 'straw',
  } as const
  return { ...plain, at: [10, 20], text, fields: {}, ...more }
}

function twoPeople(): { ana: Board; ben: Board; meet(): void } {
  const ana = emptyBoard()
  const ben = new Board()
  const meet = () => {
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ana.doc))
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc))
  }
  meet()
  return { ana, ben, meet }
}

describe('a board', () => {
  test('reads back as the snapshot that it was made from', () => {
    const board = emptyBoard()
    const [a = '', b = ''] = addCards(board, [topic('Abandoned applications'), topic('Letters')], me)
    clusterCards(board, { name: 'Finishing', canvas: 'domain', cards: [a] }, me)
    const [q = ''] = addCards(board, [topic('How?', { kind: 'question', zone: 'domain.questions' })], me)
    linkCards(board, { type: 'about', from: q, to: b }, me)
    setField(board, a, 'handled_by', 'HR leads', me)
    const snapshot = toSnapshot(board)
    const copy = new Board()
    fromSnapshot(copy, boardSnapshot.parse(JSON.parse(JSON.stringify(snapshot))))
    expect(toSnapshot(copy)).toEqual(snapshot)
    expect(unsoundness(snapshot)).toEqual([])
  })

  test('lists cards in the order in which they were added, and where they are put between', () => {
    const board = emptyBoard()
    const ids = addCards(board, [topic('one'), topic('two'), topic('three')], me)
    reorderCard(board, ids[2] ?? '', { after: ids[0], before: ids[1] }, me)
    expect(toSnapshot(board).cards.map(card => card.text)).toEqual(['one', 'three', 'two'])
  })

  test('a move never brings back a card that somebody else has deleted', () => {
    const { ana, ben, meet } = twoPeople()
    const [id = ''] = addCards(ana, [topic('going')], me)
    meet()
    deleteCards(ana, [id], me)
    placeCards(ben, [{ id, canvas: 'domain', zone: 'domain.scope_in', at: [900, 500] }], me)
    meet()
    expect(toSnapshot(ana).cards).toEqual([])
    expect(toSnapshot(ben)).toEqual(toSnapshot(ana))
    placeCards(ben, [{ id, canvas: 'domain', zone: 'domain.scope_in', at: [900, 500] }], me)
    expect(toSnapshot(ben).cards).toEqual([])
  })

  test('two people who move one card never mix its coordinates', () => {
    const { ana, ben, meet } = twoPeople()
    const [id = ''] = addCards(ana, [topic('here')], me)
    meet()
    placeCards(ana, [{ id, canvas: 'domain', zone: 'domain.scope_in', at: [1, 1] }], me)
    placeCards(ben, [{ id, canvas: 'domain', zone: 'domain.scope_in', at: [2, 2] }], me)
    meet()
    const at = readCard(ana, id)?.at
    expect([
      [1, 1],
      [2, 2],
    ]).toContainEqual(at)
    expect(readCard(ben, id)?.at).toEqual(at)
  })

  test('two people typing in one card keep the words of both', () => {
    const { ana, ben, meet } = twoPeople()
    const [id = ''] = addCards(ana, [topic('letters and forms')], me)
    meet()
    editText(ana, id, 'plain letters and forms', me)
    editText(ben, id, 'letters and forms people can act on', me)
    meet()
    expect(readCard(ana, id)?.text).toBe('plain letters and forms people can act on')
    expect(readCard(ben, id)?.text).toBe('plain letters and forms people can act on')
  })

  test('a link whose end is deleted is not read, also when both happen at once', () => {
    const { ana, ben, meet } = twoPeople()
    const [q = '', t = ''] = addCards(ana, [topic('How?', { kind: 'question' }), topic('Forms')], me)
    meet()
    deleteCards(ana, [t], me)
    linkCards(ben, { type: 'about', from: q, to: t }, me)
    meet()
    expect(toSnapshot(ana).links).toEqual([])
    expect(unsoundness(toSnapshot(ben))).toEqual([])
  })

  test('a relation with one end is replaced, one with many ends grows, none doubles', () => {
    const board = emptyBoard()
    const person = (text: string) =>
      topic(text, { kind: 'person', canvas: 'community', zone: 'community.core' })
    const [q = '', p1 = '', p2 = '', t1 = '', t2 = ''] = addCards(
      board,
      [topic('How?', { kind: 'question' }), person('Ana'), person('Ben'), topic('one'), topic('two')],
      me,
    )
    linkCards(board, { type: 'hosted_by', from: q, to: p1 }, me)
    linkCards(board, { type: 'hosted_by', from: q, to: p2 }, me)
    linkCards(board, { type: 'about', from: q, to: t1 }, me)
    linkCards(board, { type: 'about', from: q, to: t2 }, me)
    linkCards(board, { type: 'about', from: q, to: t2 }, me)
    const ends = toSnapshot(board)
      .links.map(({ type, to }) => [type, to])
      .sort()
    expect(ends).toEqual(
      [
        ['about', t1],
        ['about', t2],
        ['hosted_by', p2],
      ].sort(),
    )
    expect(linkCards(board, { type: 'about', from: q, to: p1 }, me)).toBeUndefined()
  })

  test('refuses a field that the kind does not have or a value that it may not hold', () => {
    const board = emptyBoard()
    const [id = ''] = addCards(board, [topic('t')], me)
    expect(setField(board, id, 'revisit', '2026-12-17', me)).toBe(true)
    expect(setField(board, id, 'revisit', '2026-02-30', me)).toBe(false)
    expect(setField(board, id, 'rank', 1, me)).toBe(false)
    expect(setField(board, id, 'zone', 'domain.scope_in', me)).toBe(false)
    expect(readCard(board, id)?.fields).toEqual({ revisit: '2026-12-17' })
  })

  test('a lock is read, kept in the snapshot while it is there, and taken off again', () => {
    const board = emptyBoard()
    const locks = () => toSnapshot(board).canvases.map(({ locked }) => locked)
    lockCanvas(board, 'community', true, me)
    expect([locks(), isLocked(board, 'community')]).toEqual([[undefined, true, undefined], true])
    const snapshot = boardSnapshot.parse(JSON.parse(JSON.stringify(toSnapshot(board))))
    const copy = new Board()
    fromSnapshot(copy, snapshot)
    expect(toSnapshot(copy)).toEqual(toSnapshot(board))
    lockCanvas(board, 'community', false, me)
    expect([locks(), isLocked(board, 'nowhere')]).toEqual([[undefined, undefined, undefined], false])
  })

  test('a link that is to stay outlives the card at its end, and is found again with it', () => {
    const board = emptyBoard()
    const undo = new Y.UndoManager([...board.roots], { trackedOrigins: new Set([me]), captureTimeout: 0 })
    const ids = addCards(board, [topic('a'), topic('b'), topic('c')], me)
    const [a = '', b = '', c = ''] = ids
    const kept = linkCards(board, { type: 'relates_to', from: a, to: b }, me)
    linkCards(board, { type: 'relates_to', from: a, to: c }, me)
    deleteCards(board, [a], me, link => link.id === kept)
    expect([toSnapshot(board).links, board.links.size]).toEqual([[], 1])
    undo.undo()
    expect(toSnapshot(board).links).toHaveLength(2)
  })

  test('cards of a cluster that is gone are in none', () => {
    const board = emptyBoard()
    const [id = ''] = addCards(board, [topic('t')], me)
    const cluster = clusterCards(board, { name: 'Words', canvas: 'domain', cards: [id] }, me)
    board.clusters.delete(cluster)
    expect(readCard(board, id)?.cluster).toBeUndefined()
    setCluster(board, [id], undefined, me)
    expect(unsoundness(toSnapshot(board))).toEqual([])
  })

  test("reads any stranger's document without throwing, and nobody's words vanish with a sheet", () => {
    const board = emptyBoard()
    const [id = ''] = addCards(board, [topic('kept', { canvas: 'community', zone: 'community.core' })], me)
    board.canvases.delete('community')
    expect(readCard(board, id)).toMatchObject({ canvas: 'side', zone: 'side.parking', text: 'kept' })
    const odd: Record<string, unknown> = {
      kind: 'note',
      at: ['a', 1],
      text: 7,
      color: 'octarine',
      order: 3,
      size: [1],
    }
    board.cards.set('odd', new Y.Map(Object.entries(odd)))
    board.cards.set('odder', 5 as unknown as Y.Map<unknown>)
    board.cards.set('oddest', new Y.Map([['kind', 'constructor']]))
    board.links.set('l', new Y.Map([['type', 'toString']]))
    board.meta.set('perspectives', [1, 'a'])
    const snapshot = toSnapshot(board)
    expect(snapshot.cards.find(card => card.id === 'odd')).toMatchObject({
      at: [0, 0],
      text: '',
      color: 'white',
    })
    expect(boardSnapshot.safeParse(snapshot).success).toBe(true)
    expect(unsoundness(snapshot)).toEqual([])
  })
})
