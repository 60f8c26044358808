import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '#shared/board/changes/addCards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { type SyncHarness, startSync } from '#tests/support/startSync.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { garbage, rawUpdate } from '#tests/support/updates.ts'

/** What comes of writing as a client from some clock on, by a socket of this person. */
async function writeAs(
  harness: SyncHarness,
  as: string,
  { client, clock }: { readonly client: number; readonly clock: number },
): Promise<number | 'stored'> {
  const { socket, heard } = await rawSocket(harness, 'b', as)
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  socket.send(frames.update(rawUpdate([{ client, clock, structs: [garbage(9)] }])))
  socket.send(frames.durable(1))
  const stored = eventually(() => expect(heard).toContainEqual({ type: 'durable', count: 1 }))
  const outcome = await Promise.race([closed, stored.then(() => 'stored' as const)])
  socket.close()
  return outcome
}

test('R5: nobody begins to write as a client that somebody else shows as', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  mira.provider.awareness.setLocalState({ cursor: [1, 1] })
  const { heard } = await rawSocket(harness, 'b', 'participant:noor')
  await eventually(() => expect(heard.filter(one => one.type === 'presence').length).toBeGreaterThan(0))
  const client = mira.board.doc.clientID
  expect(await writeAs(harness, 'participant:evil', { client, clock: 0 })).toBe(closeCode.refused)
  addCards(mira.board, [note('hers')], null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(1))
  expect(mira.closes).toEqual([])
})

test('R5: showing as a client that somebody else has written as, before or after a restart, takes nothing from them', async () => {
  const folder = await temporaryFolder()
  let harness = await startSync({ folder })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  addCards(mira.board, [note('hers')], null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(1))
  const client = mira.board.doc.clientID
  const clock = Y.getState(mira.board.doc.store, client)
  for (const round of ['before', 'after']) {
    const { socket } = await rawSocket(harness, 'b', 'participant:evil')
    socket.send(frames.presence([{ client, clock: 1000, state: '{"cursor":[9,9]}' }]))
    expect([round, await writeAs(harness, 'participant:evil', { client, clock })]).toEqual([
      round,
      closeCode.refused,
    ])
    const port = Number(new URL(harness.url).port)
    if (round === 'before') {
      await harness.stop()
      harness = await startSync({ folder, port })
    }
  }
  addCards(mira.board, [note('hers, later')], null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(2))
  expect(toSnapshot(mira.board)).toEqual(await harness.sync.read('b'))
  expect(mira.closes.filter(code => code === closeCode.refused)).toEqual([])
  mira.leave()
  await harness.stop()
})

test('R5: one person goes on as the same client by another socket', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const client = 77
  expect(await writeAs(harness, 'participant:mira', { client, clock: 0 })).toBe('stored')
  expect(await writeAs(harness, 'participant:mira', { client, clock: 9 })).toBe('stored')
  expect(await writeAs(harness, 'participant:noor', { client, clock: 18 })).toBe(closeCode.refused)
})

test('R5: one person brings at most two thousand clients to a board', async () => {
  const harness = await startForTest({ limits: { messagesPerSecond: 1e6, messagesBurst: 1e6 } })
  await harness.newBoard('b')
  const { socket } = await rawSocket(harness, 'b', 'participant:evil')
  const closed = new Promise(resolve =>
    socket.once('close', (code, reason) => resolve([code, String(reason)])),
  )
  for (let first = 1; first <= 2001; first += 100) {
    const sections = Array.from({ length: 100 }, (_, index) => ({
      client: first + index,
      clock: 0,
      structs: [garbage(1)],
    }))
    socket.send(frames.update(rawUpdate(sections)))
  }
  expect(await closed).toEqual([closeCode.refused, 'too-many-clients'])
  const isEvil = (holder: string) => holder === 'participant-evil'
  await eventually(async () => {
    const stored = await harness.store.boards.load('b')
    expect([...(stored?.claims.values() ?? [])].filter(isEvil)).toHaveLength(2000)
  })
})
