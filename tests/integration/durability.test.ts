import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames, type Heard } from '#tests/support/rawFrames.ts'
import { startSync } from '#tests/support/startSync.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

/** A store whose commits wait while the gate is shut. */
function gated() {
  let open = Promise.resolve()
  let release = () => {}
  return {
    shut() {
      const opened = Promise.withResolvers<void>()
      open = opened.promise
      release = opened.resolve
    },
    open: () => release(),
    wrap: (store: BoardStore): BoardStore => ({
      ...store,
      append: async groups => {
        await open
        return store.append(groups)
      },
    }),
  }
}

function written(write: (board: Board) => void): Uint8Array {
  const doc = new Y.Doc()
  write(new Board(doc))
  return Y.encodeStateAsUpdate(doc)
}

const kinds = (heard: readonly Heard[]) => heard.map(one => one.type)

test('R1, R2: before the commit nothing is acknowledged, shown to others, or told to joiners', async () => {
  const gate = gated()
  const harness = await startForTest({ wrap: gate.wrap })
  await harness.newBoard('b')
  const noor = join(harness, 'b', 'participant:noor')
  await noor.synced()
  const { socket: mira, heard } = await rawSocket(harness, 'b', 'participant:mira')
  await eventually(() => expect(kinds(heard)).toContain('state-vector'))
  gate.shut()
  mira.send(frames.update(written(board => addCards(board, [note('not yet')], null))))
  mira.send(frames.durable(7))
  mira.send(frames.query())
  const before = heard.length
  await eventually(() => expect(kinds(heard.slice(before))).toContain('presence'))
  const { socket: late, heard: lateHeard } = await rawSocket(harness, 'b', 'participant:late')
  late.send(frames.stateVector(Uint8Array.of(0)))
  late.send(frames.query())
  await eventually(() => expect(kinds(lateHeard)).toContain('presence'))
  expect(kinds(heard)).not.toContain('durable')
  expect(kinds(lateHeard)).toEqual(['presence'])
  expect(noor.board.cards.size).toBe(0)
  gate.open()
  await eventually(() => expect(heard).toContainEqual({ type: 'durable', count: 7 }))
  await eventually(() => expect(noor.board.cards.size).toBe(1))
  await eventually(() => expect(kinds(lateHeard)).toContain('missing'))
})

test('R4: a restart keeps everything and doubles nothing, for those who stay and those who come', async () => {
  const folder = await temporaryFolder()
  const first = await startSync({ folder })
  await first.newBoard('b')
  const mira = join(first, 'b', 'participant:mira')
  await mira.synced()
  addCards(mira.board, [note('one'), note('two')], null)
  await eventually(async () => expect((await first.sync.read('b')).cards).toHaveLength(2))
  const port = Number(new URL(first.url).port)
  await first.stop()
  await eventually(() => expect(mira.provider.wsconnected).toBe(false))
  addCards(mira.board, [note('while the server was away')], null)

  const second = await startForTest({ folder, port })
  const noor = join(second, 'b', 'participant:noor')
  await eventually(() => expect(toSnapshot(noor.board).cards).toHaveLength(3))
  await eventually(() => expect(toSnapshot(noor.board)).toEqual(toSnapshot(mira.board)))
  expect(mira.closes).toContain(closeCode.restart)
})

test('R6: a board that everybody has left is unloaded, and comes back whole', async () => {
  const harness = await startForTest({ limits: { unloadAfterMs: 30 } })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  addCards(mira.board, [note('still here')], null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(1))
  mira.leave()
  await eventually(() => expect(harness.sync.stats().boards).toBe(0))
  const noor = join(harness, 'b', 'participant:noor')
  await noor.synced()
  expect(toSnapshot(noor.board)).toEqual(toSnapshot(mira.board))
})

test('R4: a board that fails to load is never written, others work beside it, and it comes back', async () => {
  let isDamaged = true
  const appended: string[] = []
  const harness = await startForTest({
    wrap: store => ({
      ...store,
      load: id => (id === 'damaged' && isDamaged ? Promise.reject(new Error('disk')) : store.load(id)),
      append: groups => {
        appended.push(...groups.map(group => group.board))
        return store.append(groups)
      },
    }),
  })
  isDamaged = false
  await harness.newBoard('damaged')
  await harness.newBoard('healthy')
  await harness.sync.change('damaged', board => addCards(board, [note('precious')], null))
  await harness.sync.remove('damaged')
  isDamaged = true
  appended.length = 0

  const mira = join(harness, 'damaged', 'participant:mira')
  addCards(mira.board, [note('written blindly')], null)
  const noor = join(harness, 'healthy', 'participant:noor')
  await noor.synced()
  await eventually(() => expect(mira.closes).toContain(closeCode.unavailable))
  expect(appended).not.toContain('damaged')
  await expect(harness.sync.read('damaged')).rejects.toMatchObject({ code: 'storage-unavailable' })

  isDamaged = false
  await mira.synced()
  const texts = () => toSnapshot(mira.board).cards.map(card => card.text)
  await eventually(() => expect(texts().sort()).toEqual(['precious', 'written blindly']))
})

test('R3: while storage fails nothing is shown or lost, and work resumes by itself', async () => {
  let isFull = false
  const harness = await startForTest({
    wrap: store => ({
      ...store,
      append: groups =>
        isFull
          ? Promise.reject(new StorageFailure('not-writable', 'The disk is full.'))
          : store.append(groups),
    }),
  })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  isFull = true
  for (let number = 0; number < 20; number++) addCards(mira.board, [note(`note ${number}`)], null)
  await eventually(() => expect(harness.sync.stats().trouble).toBe('The disk is full.'))
  expect(noor.board.cards.size).toBe(0)
  isFull = false
  await eventually(() => expect(noor.board.cards.size).toBe(20))
  expect(harness.sync.stats().trouble).toBeUndefined()
})

test('a deleted board closes its sockets for good and takes no late edits', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'facilitator:mira')
  await mira.synced()
  await harness.store.registry.deleteBoard('b')
  addCards(mira.board, [note('too late')], null)
  await harness.sync.remove('b')
  await eventually(() => expect(mira.closes).toContain(closeCode.gone))
  expect(await harness.store.boards.load('b')).toBeUndefined()
  await expect(harness.sync.read('b')).rejects.toMatchObject({ code: 'board-unknown' })
})

test('server-made changes reach everybody and are durable when they resolve', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  await harness.sync.change('b', board => addCards(board, [note('from the server')], null))
  const stored = await harness.store.boards.load('b')
  expect(stored?.tail.every(row => row.participant === 'server')).toBe(true)
  await eventually(() =>
    expect(toSnapshot(mira.board).cards.map(card => card.text)).toEqual(['from the server']),
  )
  await expect(
    harness.sync.change('b', board => {
      addCards(board, [note('half')], null)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect((await harness.sync.read('b')).cards).toHaveLength(1)
})
