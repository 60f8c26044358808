import { describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { newId } from '#shared/board/ids.ts'
import { addAndEditOwn, openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { frames, type Heard } from '#tests/support/rawFrames.ts'
import { Bench, matrixBoard, type Operation, operations, seed } from '#tests/support/ruleMatrix.ts'
import type { SyncHarness } from '#tests/support/startSync.ts'
import { rawSocket, startForTest } from '#tests/support/syncHarness.ts'

const key = 'k'
const me = 'participant-mira'
const [server, miras, noors] = [1, 2, 3]
const claims = new Map([
  [server, serverAuthor],
  [miras, me],
  [noors, 'participant-noor'],
])

const laidOut = (() => {
  const board = new Board(new Y.Doc())
  board.doc.clientID = server
  fromSnapshot(board, matrixBoard)
  board.doc.clientID = noors
  seed(board, { key, who: 'theirs', as: 'participant-noor' })
  board.doc.clientID = miras
  seed(board, { key, who: 'mine', as: me })
  return Y.encodeStateAsUpdate(board.doc)
})()

/** A board on which the server, Mira and Noor have worked before. */
async function layOut({ store }: SyncHarness, board: string): Promise<void> {
  const keyHashes = { facilitator: `f ${board}`, participant: `p ${board}` }
  await store.registry.createBoard({ id: board, created: 0, keyHashes, codeHash: `c ${board}` })
  const updates = [{ time: 0, participant: serverAuthor, bytes: laidOut }]
  await store.boards.append([{ board, updates, claims }])
}

/** Somebody with a client of their own making, who keeps to nothing. */
class Forger {
  readonly board = new Board(new Y.Doc())
  readonly #socket: WebSocket
  readonly #heard: readonly Heard[]
  #asked = 0

  constructor(socket: WebSocket, heard: readonly Heard[]) {
    this.#socket = socket
    this.#heard = heard
    for (const one of heard) if (one.type === 'missing') Y.applyUpdate(this.board.doc, one.bytes)
  }

  static async join(harness: SyncHarness, board: string, as: string): Promise<Forger> {
    const { socket, heard } = await rawSocket(harness, board, as)
    socket.send(frames.stateVector(Uint8Array.of(0)))
    await eventually(() => expect(heard.some(({ type }) => type === 'missing')).toBe(true))
    return new Forger(socket, heard)
  }

  /** True if the server takes it, false if it ends the connection for it. */
  async try(run: () => void): Promise<boolean> {
    const vector = Y.encodeStateVector(this.board.doc)
    run()
    const closed = new Promise<number>(resolve => this.#socket.once('close', resolve))
    this.#socket.send(frames.update(Y.encodeStateAsUpdate(this.board.doc, vector)))
    const code = await Promise.race([closed, this.#stored()])
    if (code !== 'stored') expect(code).toBe(closeCode.refused)
    return code === 'stored'
  }

  leave(): void {
    this.#socket.terminate()
  }

  async #stored(): Promise<'stored'> {
    const count = ++this.#asked
    this.#socket.send(frames.durable(count))
    await eventually(() =>
      expect(this.#heard.some(one => one.type === 'durable' && one.count === count)).toBe(true),
    )
    return 'stored'
  }
}

/** Operations that are tried at once, on a board each. */
const together = 12

const nothing: Permissions = { add: false, edit: 'none', move: 'none', delete: 'none', comment: false }
const tried: readonly (readonly [Role, Permissions])[] = [
  ['participant', openBoard],
  ['participant', addAndEditOwn],
  ['participant', nothing],
  ['participant', { ...nothing, add: ['practice'], move: 'all', comment: true }],
  ['participant', { ...nothing, add: true, edit: 'all', delete: 'all' }],
  ['facilitator', nothing],
  ['observer', openBoard],
]

describe('R7: over a socket, by a client that keeps to nothing', () => {
  test('what is permitted is stored; what is not ends the connection and leaves the board as it was', async () => {
    const harness = await startForTest()
    const count = { permitted: 0, forbidden: 0, permittedAndRefused: 0, forbiddenAndAccepted: 0 }
    const wrong: string[] = []
    const check = async (role: Role, permissions: Permissions, operation: Operation) => {
      const board = newId()
      await layOut(harness, board)
      harness.sync.setPermissions(board, permissions)
      const outcome = await attempt(harness, { board, role, operation })
      if (outcome === 'untried') return
      const may = role === 'facilitator' || (role === 'participant' && operation.allowed(permissions))
      count[may ? 'permitted' : 'forbidden'] += 1
      if (may === (outcome === 'taken')) return
      count[may ? 'permittedAndRefused' : 'forbiddenAndAccepted'] += 1
      wrong.push(`${operation.name}: ${role}, ${JSON.stringify(permissions)}`)
    }
    for (const [role, permissions] of tried) {
      for (let at = 0; at < operations.length; at += together) {
        await Promise.all(operations.slice(at, at + together).map(one => check(role, permissions, one)))
      }
    }
    console.log(`sockets: ${JSON.stringify(count)}`)
    expect(wrong).toEqual([])
    expect(Math.min(count.permitted, count.forbidden)).toBeGreaterThan(150)
  })
})

async function attempt(
  harness: SyncHarness,
  { board, role, operation }: { board: string; role: Role; operation: Operation },
): Promise<'taken' | 'refused' | 'untried'> {
  // The harness believes the role that a token names.
  const forger = await Forger.join(
    harness,
    board,
    role === 'participant' ? 'participant:mira' : `${role}:fay`,
  )
  try {
    const bench = new Bench(forger.board, key, me)
    const { begin, act } = operation
    if (begin && !(await forger.try(() => begin(bench)))) return 'untried'
    const before = await harness.sync.read(board)
    if (await forger.try(() => act(bench))) return 'taken'
    expect(await harness.sync.read(board)).toEqual(before)
    return 'refused'
  } finally {
    forger.leave()
  }
}
