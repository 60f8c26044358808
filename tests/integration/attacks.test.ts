import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as pathTo } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { type Attack, type Scene, said } from '#tests/support/attacks/Attack.ts'
import { allAttacks } from '#tests/support/attacks/allAttacks.ts'
import { sceneOn } from '#tests/support/attacks/sceneOn.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { type SyncHarness, startSync } from '#tests/support/startSync.ts'
import { BoardClient, rawSocket } from '#tests/support/syncHarness.ts'

/** One board for all attacks: each finds it as the last one left it. */
let folder = ''
let harness: SyncHarness
let mira: BoardClient
let noor: BoardClient
let scene: Scene

beforeAll(async () => {
  folder = await mkdtemp(pathTo(tmpdir(), 'convene-'))
  harness = await startSync({ folder })
  await harness.newBoard('b')
  mira = new BoardClient({ url: harness.url, board: 'b', as: 'participant:mira' })
  noor = new BoardClient({ url: harness.url, board: 'b', as: 'participant:noor' })
  await Promise.all([mira.synced(), noor.synced()])
  const [card = ''] = addCards(mira.board, [note(said, 'participant-mira')], null)
  await eventually(() => expect(noor.board.cards.has(card)).toBe(true))
  scene = sceneOn(noor.board, { card, mira: mira.board.doc.clientID })
})

afterAll(async () => {
  mira.leave()
  noor.leave()
  await harness.stop()
  await rm(folder, { recursive: true, force: true })
})

test.for(Object.entries<Attack>(allAttacks))(
  'R5: over a socket, only its sender is put out by %s',
  async ([, { before = [], update, refused }]) => {
    const evil = await rawSocket(harness, 'b', 'participant:evil')
    const closed = new Promise(resolve =>
      evil.socket.once('close', (code, reason) => resolve([code, String(reason)])),
    )
    // Nothing more is to come that it could build on.
    evil.socket.send(frames.missing(Uint8Array.of(0, 0)))
    for (const bytes of before) evil.socket.send(frames.update(bytes))
    evil.socket.send(frames.durable(1))
    await eventually(() => expect(evil.heard).toContainEqual({ type: 'durable', count: 1 }))
    const board = await harness.sync.read('b')
    evil.socket.send(frames.update(update(scene)))
    expect(await closed).toEqual([closeCode.refused, refused])
    expect(await harness.sync.read('b')).toEqual(board)
  },
)

test('R4, R5: after all attacks everybody works on, and the board is the same after a restart', async () => {
  editText(mira.board, scene.card, `${said}, who works on`, null)
  addCards(noor.board, [note('and so does Noor', 'participant-noor')], null)
  await eventually(() => expect(toSnapshot(mira.board).cards).toHaveLength(2))
  await eventually(() => expect(toSnapshot(mira.board)).toEqual(toSnapshot(noor.board)))
  expect([mira.closes, noor.closes, noor.board.doc.store.pendingStructs]).toEqual([[], [], null])
  const before = await harness.sync.read('b')
  expect(before).toEqual(toSnapshot(mira.board))
  await harness.stop()
  harness = await startSync({ folder })
  expect(await harness.sync.read('b')).toEqual(before)
})
