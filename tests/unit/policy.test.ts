import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import { Replica } from '#server/sync/Replica.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { type Limits, limits } from '#shared/protocol/limits.ts'
import { openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { note } from '#tests/support/notes.ts'
import { permissionSets } from '#tests/support/permissionSets.ts'
import { Bench, matrixBoard, type Operation, operations, seed } from '#tests/support/ruleMatrix.ts'

const key = 'k'
const [server, miras, noors, forged] = [1, 2, 3, 4]
const claims = new Map([
  [server, serverAuthor],
  [miras, 'mira'],
  [noors, 'noor'],
])

/** What the server, Mira and Noor have laid out, as the log has it. */
const laidOut = (() => {
  const board = boardOf(server)
  fromSnapshot(board, matrixBoard)
  const theirs = boardOf(noors, board)
  seed(theirs, { key, who: 'theirs', as: 'noor' })
  const mine = boardOf(miras, theirs)
  seed(mine, { key, who: 'mine', as: 'mira' })
  return Y.encodeStateAsUpdate(mine.doc)
})()

function boardOf(client: number, from?: Board | Uint8Array): Board {
  const board = new Board(new Y.Doc())
  board.doc.clientID = client
  if (from) Y.applyUpdate(board.doc, from instanceof Board ? Y.encodeStateAsUpdate(from.doc) : from)
  return board
}

/** A server with that board, and Mira with a client that keeps to nothing. */
class Stage {
  readonly replica: Replica
  readonly board = boardOf(forged, laidOut)
  readonly #since: ReadonlyMap<number, number>

  constructor(bounds: Partial<Limits> = {}) {
    const tail = [{ seq: 1, time: 0, participant: serverAuthor, bytes: laidOut }]
    this.replica = new Replica(
      { tail, head: 1, claims },
      { limits: { ...limits, ...bounds }, guestOf: () => undefined },
    )
    this.#since = this.replica.clocks()
  }

  /** Why the server refuses what is done here; undefined if it takes it. */
  try(
    run: (board: Board) => void,
    { role = 'participant' as Role, permissions = openBoard, isFrozen = false } = {},
  ): string | undefined {
    const vector = Y.encodeStateVector(this.board.doc)
    const before = toSnapshot(this.replica.board)
    run(this.board)
    const update = Y.encodeStateAsUpdate(this.board.doc, vector)
    const taken = this.replica.take(
      update,
      { id: 'mira', role },
      { permissions, isFrozen, since: this.#since, deletions: { left: 100, uncounted: new Map() } },
    )
    if (taken.ok) return undefined
    expect(taken.refusal.code).toBe('not-permitted')
    expect(toSnapshot(this.replica.board)).toEqual(before)
    return taken.refusal.reason
  }
}

function outcome(
  operation: Operation,
  role: Role,
  permissions: Permissions,
): 'taken' | 'refused' | 'untried' {
  const stage = new Stage()
  const bench = new Bench(stage.board, key, 'mira')
  const { begin } = operation
  if (begin && stage.try(() => begin(bench), { role, permissions })) return 'untried'
  return stage.try(() => operation.act(bench), { role, permissions }) ? 'refused' : 'taken'
}

describe('R7: what one may do', () => {
  test('is what role and step permit, for every operation on own and others’ things', () => {
    const count = { permitted: 0, forbidden: 0, permittedAndRefused: 0, forbiddenAndAccepted: 0 }
    const wrong: string[] = []
    const check = (operation: Operation, role: Role, permissions: Permissions) => {
      const may = role === 'facilitator' || (role === 'participant' && operation.allowed(permissions))
      const found = outcome(operation, role, permissions)
      if (found === 'untried') return
      count[may ? 'permitted' : 'forbidden'] += 1
      if (may === (found === 'taken')) return
      count[may ? 'permittedAndRefused' : 'forbiddenAndAccepted'] += 1
      wrong.push(`${operation.name}: ${role}, ${JSON.stringify(permissions)}`)
    }
    for (const operation of operations) {
      for (const permissions of permissionSets) check(operation, 'participant', permissions)
      for (const permissions of permissionSets.slice(0, 3)) {
        check(operation, 'facilitator', permissions)
        check(operation, 'observer', permissions)
      }
    }
    console.log(`policy: ${JSON.stringify(count)}`)
    expect(wrong).toEqual([])
    expect(count.permitted).toBeGreaterThan(1000)
    expect(count.forbidden).toBeGreaterThan(1000)
  })

  test('is nothing while one is frozen, unless one leads', () => {
    for (const { act } of operations.filter(({ begin }) => !begin)) {
      const stage = new Stage()
      expect(stage.try(() => act(new Bench(stage.board, key, 'mira')), { isFrozen: true })).toBe('frozen')
    }
    const stage = new Stage()
    expect(
      stage.try(board => addCards(board, [note('x')], null), { role: 'facilitator', isFrozen: true }),
    ).toBe(undefined)
  })

  test('is refused as a whole if one thing of it is not permitted', () => {
    const stage = new Stage()
    const reason = stage.try(board => {
      addCards(board, [note('new', 'mira')], null)
      deleteCards(board, [`${key}-theirs-unsigned`], null)
    })
    expect(reason).toBe('not-yours')
  })

  test('does not depend on what one has written and deleted again before it was sent', () => {
    const stage = new Stage()
    const permissions: Permissions = { ...openBoard, add: ['domain.topics'] }
    const reason = stage.try(
      board => {
        const [gone = ''] = addCards(board, [note('left empty', 'mira')], null)
        deleteCards(board, [gone], null)
      },
      { permissions },
    )
    expect(reason).toBeUndefined()
  })
})

describe('R7: what a board stands on', () => {
  const remove = (canvas: string) => (board: Board) => board.change(null, () => board.canvases.delete(canvas))

  test('is nobody’s to take away while cards lie on it, a forged client’s least of all', () => {
    expect(new Stage().try(remove('domain'), { role: 'facilitator' })).toBe('core-canvas')
    expect(new Stage().try(remove('domain'))).toBe('facilitators-only')
    const both = (board: Board) => {
      addCards(board, [note('new', 'mira')], null)
      remove('domain')(board)
    }
    expect(new Stage().try(both, { role: 'facilitator' })).toBe('core-canvas')
  })

  test('may go while it is empty, as a further sheet may with its cards: by a facilitator', () => {
    const stage = new Stage()
    expect(new Stage().try(remove('value'))).toBe('facilitators-only')
    expect(stage.try(remove('practice'), { role: 'facilitator' })).toBeUndefined()
    expect(stage.try(remove('value'), { role: 'facilitator' })).toBeUndefined()
    expect(toSnapshot(stage.replica.board).cards).toHaveLength(toSnapshot(boardOf(9, laidOut)).cards.length)
  })
})

describe('R7: limits', () => {
  const cards = toSnapshot(boardOf(9, laidOut)).cards.length
  const add = (count: number) => (board: Board) =>
    void addCards(
      board,
      Array.from({ length: count }, () => note('x', 'mira')),
      null,
    )

  test('a board takes only so many cards, of facilitators too', () => {
    expect(new Stage({ cardsPerBoard: cards + 2 }).try(add(2))).toBeUndefined()
    expect(new Stage({ cardsPerBoard: cards + 2 }).try(add(3))).toBe('board-full')
    expect(new Stage({ cardsPerBoard: cards + 2 }).try(add(3), { role: 'facilitator' })).toBe('board-full')
  })

  test('a participant puts only so many cards on a board, signed or not; a facilitator more', () => {
    const own = 6
    const bounds = { cardsPerParticipant: own + 2 }
    expect(new Stage(bounds).try(add(2))).toBeUndefined()
    expect(new Stage(bounds).try(add(3))).toBe('hands-full')
    expect(new Stage(bounds).try(add(3), { role: 'facilitator' })).toBeUndefined()
    const stage = new Stage(bounds)
    const unsigned = (board: Board) => void addCards(board, [note('x'), note('y')], null)
    expect([stage.try(unsigned), stage.try(unsigned)]).toEqual([undefined, 'hands-full'])
  })

  test('a card that is deleted makes room for another', () => {
    const stage = new Stage({ cardsPerParticipant: 6 })
    expect(stage.try(board => deleteCards(board, [`${key}-mine-unsigned`], null))).toBeUndefined()
    expect(stage.try(add(1))).toBeUndefined()
    expect(stage.try(add(1))).toBe('hands-full')
  })

  test('a text grows to the limit, and by a tenth beyond it for those who type at once', () => {
    const write = (length: number) => (board: Board) =>
      editText(board, `${key}-mine-a`, 'x'.repeat(length), null)
    const bounds = { charactersPerCard: 100 }
    expect(new Stage(bounds).try(write(110))).toBeUndefined()
    expect(new Stage(bounds).try(write(111))).toBe('too-long')
    const stage = new Stage(bounds)
    expect([50, 110, 109, 110, 111].map(length => stage.try(write(length)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'too-long',
    ])
  })

  test('a new card is no way around it, nor is any other text', () => {
    const bounds = { charactersPerCard: 100 }
    const text = 'x'.repeat(111)
    expect(new Stage(bounds).try(board => addCards(board, [note(text)], null))).toBe('too-long')
    const set = (board: Board) => new Bench(board, key, 'mira').write('cards', `${key}-mine-a`, 'next', text)
    expect(new Stage(bounds).try(set)).toBe('too-long')
  })
})
