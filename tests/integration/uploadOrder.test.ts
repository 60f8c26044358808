import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rehearsalThreadLimits, startRehearsals } from '#server/sync/startRehearsals.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import type { SyncHarness } from '#tests/support/startSync.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'
import { garbage, rawUpdate } from '#tests/support/updates.ts'

/** Somebody who came back with more than the server takes at once. */
async function returning(harness: SyncHarness) {
  const board = new Board()
  const cards = addCards(
    board,
    Array.from({ length: 1000 }, (_, index) => note(`card ${index}`, 'facilitator-mira')),
    null,
  )
  const upload = Y.encodeStateAsUpdate(board.doc)
  const { socket, heard } = await rawSocket(harness, 'b', 'facilitator:mira')
  const live: Uint8Array[] = []
  board.doc.on('update', (update: Uint8Array) => live.push(frames.update(update)))
  return { board, cards, upload, socket, heard, live }
}

test('R1, R4: what is said behind a large upload waits for it, and what others say meanwhile is kept', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const noor = join(harness, 'b', 'participant:noor')
  await noor.synced()
  const { board, cards, upload, socket, heard, live } = await returning(harness)
  editText(board, cards[0] ?? '', 'written right behind it', null)
  socket.send(frames.missing(upload))
  for (const frame of live) socket.send(frame)
  socket.send(frames.durable(1))
  for (let count = 0; count < 50; count++)
    addCards(noor.board, [note(`meanwhile ${count}`, 'participant-noor')], null)

  await eventually(() => expect(heard).toContainEqual({ type: 'durable', count: 1 }))
  await eventually(() => expect(noor.board.cards.size).toBe(1050))
  expect(toSnapshot(noor.board).cards.map(card => card.text)).toContain('written right behind it')
  expect(await harness.sync.read('b')).toEqual(toSnapshot(noor.board))
  expect([noor.closes, noor.board.doc.store.pendingStructs]).toEqual([[], null])
  const stored = await harness.store.boards.load('b')
  const rows = stored?.tail.map(row => row.bytes) ?? []
  expect(rows.filter(bytes => bytes.length === upload.length)).toEqual([upload])
  expect(stored?.claims.get(board.doc.clientID)).toBe('facilitator-mira')
})

test('R5, R7: a large upload is judged on the board as it is when it is taken, not as it was tried out', async () => {
  let meanwhile = async () => {}
  const harness = await startForTest({
    wrap: store => ({
      ...store,
      // What happens between reading the board for the copy and trying the upload out.
      load: async id => {
        const stored = await store.load(id)
        await meanwhile()
        return stored
      },
    }),
  })
  await harness.newBoard('b')
  const mira = await returning(harness)
  const evil = await rawSocket(harness, 'b', 'participant:evil')
  await eventually(() => expect(evil.heard.length).toBeGreaterThan(0))
  meanwhile = async () => {
    // Nobody holds Mira's clientID yet.
    evil.socket.send(
      frames.update(rawUpdate([{ client: mira.board.doc.clientID, clock: 0, structs: [garbage(1)] }])),
    )
    evil.socket.send(frames.durable(1))
    await eventually(() => expect(evil.heard).toContainEqual({ type: 'durable', count: 1 }))
  }
  const closed = new Promise<number>(resolve => mira.socket.once('close', resolve))
  mira.socket.send(frames.missing(mira.upload))
  expect(await closed).toBe(closeCode.refused)
  expect((await harness.sync.read('b')).cards).toEqual([])
})

test('R9: what somebody uploaded who has been sent away meanwhile is not taken', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = await returning(harness)
  mira.socket.send(frames.missing(mira.upload))
  await eventually(() => expect(mira.heard.length).toBeGreaterThan(0))
  harness.sync.disconnect('b', user => user.name === 'mira', closeCode.signedOut)
  const noor = await returning(harness)
  noor.socket.send(frames.missing(noor.upload))
  noor.socket.send(frames.durable(1))
  await eventually(() => expect(noor.heard).toContainEqual({ type: 'durable', count: 1 }))
  expect((await harness.sync.read('b')).cards).toHaveLength(1000)
})

test('R5: an upload that its thread does not survive is refused, and others go on', async () => {
  const rehearsals = startRehearsals({ ...rehearsalThreadLimits, memoryMb: 8 })
  const harness = await startForTest({ rehearsals })
  await harness.newBoard('b')
  const noor = join(harness, 'b', 'participant:noor')
  await noor.synced()
  const mira = await returning(harness)
  const closed = new Promise<number>(resolve => mira.socket.once('close', resolve))
  mira.socket.send(frames.missing(mira.upload))
  addCards(noor.board, [note('meanwhile')], null)
  expect(await closed).toBe(closeCode.refused)
  expect((await harness.sync.read('b')).cards.map(card => card.text)).toEqual(['meanwhile'])
})

test('R5: an upload that waits keeps no copy of the board, and one that finds too much waiting comes again', async () => {
  let loads = 0
  let loading = Promise.resolve()
  const harness = await startForTest({
    // Room for two of those below.
    rehearsals: startRehearsals({ ...rehearsalThreadLimits, waitingBytes: 600_000 }),
    wrap: store => ({
      ...store,
      load: async id => {
        loads += 1
        await loading
        return store.load(id)
      },
    }),
  })
  await harness.newBoard('b')
  const [first, second, third] = [
    await returning(harness),
    await returning(harness),
    await returning(harness),
  ]
  await eventually(() => expect(third.heard.length).toBeGreaterThan(0))
  let letGo = () => {}
  loading = new Promise<void>(resolve => {
    letGo = resolve
  })
  const before = loads
  for (const { socket, upload } of [first, second, third]) socket.send(frames.missing(upload))
  const closed = new Promise<number>(resolve => third.socket.once('close', resolve))
  expect(await closed).toBe(closeCode.unavailable)
  second.socket.terminate()
  await eventually(() => expect(harness.sync.stats().sockets).toBe(1))
  expect(loads).toBe(before + 1)
  letGo()
  first.socket.send(frames.durable(1))
  await eventually(() => expect(first.heard).toContainEqual({ type: 'durable', count: 1 }))
  const again = await returning(harness)
  again.socket.send(frames.missing(third.upload))
  again.socket.send(frames.durable(1))
  await eventually(() => expect(again.heard).toContainEqual({ type: 'durable', count: 1 }))
  expect((await harness.sync.read('b')).cards).toHaveLength(2000)
  expect(loads).toBe(before + 2)
})
