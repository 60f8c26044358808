import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeBack, type Whose } from '#server/history/takeBack/takeBack.ts'
import { askedBy, serverAuthor } from '#server/storage/actors.ts'
import type { Row } from '#server/storage/BoardStore.ts'
import { packRows } from '#server/storage/segment.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { applyEdits } from '#shared/board/changes/applyEdits.ts'
import { clusterCards, setCluster } from '#shared/board/changes/clusterCards.ts'
import { addComment } from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { restoreBoard } from '#shared/board/changes/restoreBoard.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'

/** Vera does harm, Noor works, the server restores; they hear of each other whenever `meet` is called. */
class Table {
  readonly vera = new Board(new Y.Doc())
  readonly noor = new Board(new Y.Doc())
  readonly server = new Board(new Y.Doc())
  readonly first: string
  readonly second: string
  readonly #log: Row[] = []
  readonly #heard = new Map<Board, number>()
  readonly #waiting: [string, Uint8Array][] = []

  constructor() {
    for (const [board, name] of [
      [this.vera, 'vera'],
      [this.noor, 'noor'],
      [this.server, serverAuthor],
    ] as const) {
      this.#heard.set(board, 0)
      board.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
        if (origin !== 'net') this.#waiting.push([name, bytes])
      })
    }
    fromSnapshot(this.server, emptySnapshot)
    const [first = '', second = ''] = addCards(this.server, [note('We meet on Mondays'), note('Tea')], null)
    this.first = first
    this.second = second
    this.meet()
    this.meet()
  }

  /** The server does something, on somebody's word. */
  act(maker: string, run: (board: Board) => void): void {
    this.meet()
    run(this.server)
    for (const waiting of this.#waiting) waiting[0] = maker
  }

  /** What was written arrives, in the order in which it was; then everybody hears of it. */
  meet(): number {
    for (const [participant, bytes] of this.#waiting.splice(0))
      this.#log.push({ seq: this.#log.length + 1, time: this.#log.length, participant, bytes })
    for (const [board, heard] of this.#heard) {
      for (const { bytes } of this.#log.slice(heard)) Y.applyUpdate(board.doc, bytes, 'net')
      this.#heard.set(board, this.#log.length)
    }
    return this.#log.length
  }

  /** Vera's work since she came is taken back. */
  takeBack(whose: Whose = { participant: 'vera', since: 2 }) {
    this.meet()
    const pieces = [{ first: 1, last: this.#log.length, packed: packRows(this.#log) }]
    const plan = takeBack({ keyframe: undefined, pieces, whose })
    applyEdits(this.server, plan.edits, null)
    this.meet()
    expect(toSnapshot(this.vera)).toEqual(toSnapshot(this.server))
    return plan
  }

  card(id: string): CardSnapshot | undefined {
    return toSnapshot(this.server).cards.find(card => card.id === id)
  }

  text(id: string): string | undefined {
    return this.card(id)?.text
  }
}

describe('taking back what Vera did', () => {
  test('cards that she deleted come back under their ids, with links, comments and clusters', () => {
    const on = new Table()
    linkCards(on.noor, { type: 'relates_to', from: on.first, to: on.second }, null)
    addComment(on.noor, { on: { card: on.first }, text: 'yes!' }, null)
    clusterCards(on.noor, { name: 'ours', canvas: 'domain', cards: [on.first] }, null)
    on.meet()
    const before = toSnapshot(on.server)
    deleteCards(on.vera, [on.first, on.second], null)
    expect(on.takeBack().changes).toEqual({ cardsBack: 2, cardsGone: 0, cardsChanged: 0, others: 2 })
    expect(toSnapshot(on.server)).toEqual(before)
  })

  test('a place that somebody chose after her stays, and what else she did to the card goes', () => {
    const on = new Table()
    const to = (zone: string, at: [number, number]) => [{ id: on.first, canvas: 'domain', zone, at }]
    placeCards(on.vera, to('domain.edge', [5, 5]), null)
    recolorCards(on.vera, [on.first], 'rose', null)
    on.meet()
    placeCards(on.noor, to('domain.edge', [7, 7]), null)
    on.meet()
    placeCards(on.vera, to('domain.why', [9, 9]), null)
    on.takeBack()
    expect(on.card(on.first)).toMatchObject({ zone: 'domain.edge', at: [7, 7], color: 'straw' })
  })

  test('a card of hers goes, unless somebody has worked on it or made it part of their own work', () => {
    const on = new Table()
    const [alone = '', written = '', linked = '', talked = ''] = addCards(
      on.vera,
      ['alone', 'written', 'linked', 'talked'].map(text => note(text, 'vera')),
      null,
    )
    on.meet()
    editText(on.noor, written, 'written, and more', null)
    linkCards(on.noor, { type: 'relates_to', from: on.first, to: linked }, null)
    addComment(on.noor, { on: { card: talked }, text: 'really?' }, null)
    const { cardsKept, changes } = on.takeBack()
    expect([cardsKept, changes.cardsGone]).toEqual([3, 1])
    expect(on.card(alone)).toBeUndefined()
    expect([written, linked, talked].map(id => on.text(id))).toEqual([
      'written, and more',
      'linked',
      'talked',
    ])
  })

  test('what she put into a card of her own that stays is taken back where others had written', () => {
    const on = new Table()
    const [card = ''] = addCards(on.vera, [note('mine', 'vera')], null)
    on.meet()
    recolorCards(on.noor, [card], 'mint', null)
    editText(on.noor, card, 'mine and ours', null)
    on.meet()
    recolorCards(on.vera, [card], 'rose', null)
    editText(on.vera, card, 'mine', null)
    on.takeBack()
    expect(on.card(card)).toMatchObject({ color: 'mint', text: 'mine and ours' })
  })

  test('a cluster of hers stays while others have put a card into it', () => {
    const on = new Table()
    const [theirs] = ['theirs', 'hers'].map(name =>
      clusterCards(on.vera, { name, canvas: 'domain', cards: [on.first] }, null),
    )
    on.meet()
    setCluster(on.noor, [on.second], theirs, null)
    on.takeBack()
    expect(toSnapshot(on.server).clusters.map(({ id }) => id)).toEqual([theirs])
    expect(on.card(on.first)).not.toHaveProperty('cluster')
    expect(on.card(on.second)?.cluster).toBe(theirs)
  })

  test('a text that she wiped while somebody was writing in it comes back with what they wrote', () => {
    const on = new Table()
    editText(on.vera, on.first, 'HA', null)
    editText(on.noor, on.first, 'We meet on Mondays at ten', null)
    on.takeBack()
    expect(on.text(on.first)).toBe('We meet on Mondays at ten')
  })

  test('a card that she deleted while somebody was writing in it comes back with what they wrote', () => {
    const on = new Table()
    deleteCards(on.vera, [on.first], null)
    editText(on.noor, on.first, 'We meet on Mondays at ten', null)
    recolorCards(on.noor, [on.first], 'mint', null)
    on.takeBack()
    expect(on.card(on.first)).toMatchObject({ text: 'We meet on Mondays at ten', color: 'mint' })
  })

  test('a text that others have mended by hand is not mended twice', () => {
    const on = new Table()
    editText(on.vera, on.first, 'We HA Mondays', null)
    on.meet()
    editText(on.noor, on.first, 'We meet on Mondays', null)
    on.takeBack()
    expect(on.text(on.first)).toBe('We meet on Mondays')
  })

  test('after the board was restored nothing is left to take back', () => {
    const on = new Table()
    const before = toSnapshot(on.server)
    addCards(on.vera, [note('HA', 'vera')], null)
    editText(on.vera, on.first, 'W HA o HA days', null)
    deleteCards(on.vera, [on.second], null)
    describeBoard(on.vera, { title: 'HA' }, null)
    on.meet()
    restoreBoard(on.server, before, null)
    expect(on.takeBack().edits).toEqual([])
    expect(toSnapshot(on.server)).toEqual(before)
  })

  test('a link that took the place of another gives way to it, but not if others have set a third', () => {
    const on = new Table()
    const [question = '', ada = '', ben = '', cy = ''] = addCards(
      on.noor,
      [
        { ...note('Who?'), kind: 'question' },
        ...['Ada', 'Ben', 'Cy'].map(name => ({ ...note(name), kind: 'person' as const })),
      ],
      null,
    )
    const host = (board: Board, to: string) =>
      linkCards(board, { type: 'hosted_by', from: question, to }, null)
    host(on.noor, ada)
    const since = on.meet()
    host(on.vera, ben)
    on.meet()
    on.takeBack({ participant: 'vera', since })
    expect(toSnapshot(on.server).links.map(({ to }) => to)).toEqual([ada])
    host(on.vera, ben)
    on.meet()
    host(on.noor, cy)
    on.takeBack({ participant: 'vera', since })
    expect(toSnapshot(on.server).links.map(({ to }) => to)).toEqual([cy])
  })

  test('what she has taken back herself, and what she did before, stays as it is', () => {
    const on = new Table()
    editText(on.vera, on.second, 'Coffee', null)
    const since = on.meet()
    const own = {}
    const undo = new Y.UndoManager([...on.vera.roots], { trackedOrigins: new Set([own]) })
    deleteCards(on.vera, [on.first], own)
    undo.undo()
    on.meet()
    const before = toSnapshot(on.server)
    on.takeBack({ participant: 'vera', since })
    expect(toSnapshot(on.server)).toEqual(before)
    expect(on.text(on.second)).toBe('Coffee')
  })

  test('the name of the board goes back, the version of its shape never', () => {
    const on = new Table()
    describeBoard(on.vera, { title: 'HA', perspectives: ['HA'] }, null)
    on.vera.change(null, () => on.vera.meta.set('version', 7))
    on.takeBack()
    expect(toSnapshot(on.server).board).toEqual(emptySnapshot.board)
    expect(on.server.version).toBe(7)
  })

  test.each([
    [1, 2],
    [2, 1],
  ])('what somebody set at the same moment counts, whichever of the two Yjs lets win', (hers, theirs) => {
    const on = new Table()
    on.vera.doc.clientID = hers
    on.noor.doc.clientID = theirs
    recolorCards(on.vera, [on.first], 'rose', null)
    recolorCards(on.noor, [on.first], 'mint', null)
    on.takeBack()
    expect(on.card(on.first)?.color).toBe('mint')
  })

  test('in a text that she wrote before and since, only what she wrote since goes', () => {
    const on = new Table()
    editText(on.vera, on.first, 'We meet on Mondays at ten', null)
    const since = on.meet()
    editText(on.vera, on.first, 'We meet on Mondays at tennis', null)
    on.takeBack({ participant: 'vera', since })
    expect(on.text(on.first)).toBe('We meet on Mondays at ten')
  })

  test('what she deleted of her own in a card that stays does not come back', () => {
    const on = new Table()
    const [card = ''] = addCards(on.vera, [note('mine, all mine', 'vera')], null)
    editText(on.vera, card, 'mine', null)
    on.meet()
    recolorCards(on.noor, [card], 'mint', null)
    on.takeBack()
    expect(on.card(card)).toMatchObject({ text: 'mine', color: 'mint' })
  })

  test('a text with which she replaced another stays once somebody has written in it', () => {
    const on = new Table()
    for (const id of [on.first, on.second])
      on.vera.change(null, () => on.vera.cards.get(id)?.set('text', new Y.Text('HA')))
    on.meet()
    editText(on.noor, on.second, 'HA, no', null)
    on.takeBack()
    expect([on.text(on.first), on.text(on.second)]).toEqual(['We meet on Mondays', 'HA, no'])
  })

  test('what the server did on her word is hers', () => {
    const on = new Table()
    const before = toSnapshot(on.server)
    on.act(askedBy('vera', 'restore'), board => restoreBoard(board, emptySnapshot, null))
    on.meet()
    expect(on.takeBack().changes.cardsBack).toBe(2)
    expect(toSnapshot(on.server)).toEqual(before)
  })

  test('one edit is taken back alone', () => {
    const on = new Table()
    editText(on.vera, on.first, 'HA', null)
    const seq = on.meet()
    editText(on.vera, on.second, 'Coffee', null)
    on.takeBack({ seq })
    expect([on.text(on.first), on.text(on.second)]).toEqual(['We meet on Mondays', 'Coffee'])
  })
})
