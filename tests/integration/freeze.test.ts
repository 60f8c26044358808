import { expect, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { connectAs } from '#tests/support/connectAs.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import type { SyncHarness } from '#tests/support/startSync.ts'
import { join, startForTest } from '#tests/support/syncHarness.ts'

const mira = 'participant-mira'

/** A board on which cards of Mira's have lain for a while; answers their ids. */
async function layOut(harness: SyncHarness, count: number): Promise<readonly string[]> {
  await harness.newBoard('b')
  const cards = Array.from({ length: count }, (_, index) => note(`card ${index}`, mira))
  return harness.sync.change('b', board => addCards(board, cards, null))
}

test('SECURITY: the twentieth deletion is taken and freezes; who leads is told who and how many, and decides', async () => {
  const harness = await startForTest()
  const ids = await layOut(harness, 30)
  const client = join(harness, 'b', 'participant:mira')
  const told = connectAs(harness, 'b', 'participant:mira')
  const other = connectAs(harness, 'b', 'participant:noor')
  const fay = connectAs(harness, 'b', 'facilitator:fay')
  await client.synced()
  await eventually(() => expect([told, other, fay].map(one => one.board.cards.size)).toEqual([30, 30, 30]))
  for (const id of ids.slice(0, 19)) deleteCards(client.board, [id], null)
  await eventually(() => expect(fay.board.cards.size).toBe(11))
  expect([told.rules.current.freeze, fay.rules.current.frozen]).toEqual([undefined, []])

  deleteCards(client.board, ids.slice(19, 20), null)
  const at = performance.now()
  await eventually(() => expect(told.rules.current.freeze).toMatchObject({ deleted: 20 }))
  await eventually(() =>
    expect(fay.rules.current.frozen).toEqual([
      { id: mira, name: 'mira', deleted: 20, tried: 0, kept: false },
    ]),
  )
  const ms = performance.now() - at
  expect(fay.board.cards.size).toBe(10)
  expect([other.rules.current.freeze, other.rules.current.frozen]).toEqual([undefined, []])

  addCards(client.board, [note('defiance', mira)], null)
  await eventually(() => expect(client.closes).toEqual([closeCode.refused]))
  addCards(other.board, [note('goes on', 'participant-noor')], null)
  await eventually(() => expect(fay.board.cards.size).toBe(11))

  expect(harness.sync.decideFreeze('b', mira, 'keep')).toBe(true)
  await eventually(() => expect(fay.rules.current.frozen).toMatchObject([{ kept: true }]))
  expect(harness.sync.decideFreeze('b', mira, 'let-go')).toBe(true)
  await eventually(() =>
    expect([told.rules.current.freeze, fay.rules.current.frozen]).toEqual([undefined, []]),
  )
  deleteCards(told.board, ids.slice(20, 22), null)
  await eventually(() => expect(fay.board.cards.size).toBe(9))
  console.log(`freeze told after ${ms.toFixed(0)} ms`)
  expect(ms).toBeLessThan(1000)
})

test('SECURITY: more than twenty at once are refused as a whole, and freeze', async () => {
  const harness = await startForTest()
  const ids = await layOut(harness, 21)
  const client = join(harness, 'b', 'participant:mira')
  const fay = connectAs(harness, 'b', 'facilitator:fay')
  await client.synced()
  await eventually(() => expect(fay.board.cards.size).toBe(21))
  deleteCards(client.board, ids, null)
  await eventually(() => expect(client.closes).toEqual([closeCode.refused]))
  await eventually(() =>
    expect(fay.rules.current.frozen).toMatchObject([{ id: mira, deleted: 0, tried: 21 }]),
  )
  expect((await harness.sync.read('b')).cards).toHaveLength(21)
})

test('SECURITY: a freeze outlasts coming back and an empty board; a facilitator is never frozen', async () => {
  const harness = await startForTest({ limits: { unloadAfterMs: 20 } })
  const ids = await layOut(harness, 40)
  const client = join(harness, 'b', 'participant:mira')
  await client.synced()
  deleteCards(client.board, ids.slice(0, 20), null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(20))
  client.leave()
  await eventually(() => expect(harness.sync.stats().boards).toBe(0))
  const back = connectAs(harness, 'b', 'participant:mira')
  await eventually(() => expect(back.rules.current.freeze).toMatchObject({ deleted: 20 }))
  const fay = connectAs(harness, 'b', 'facilitator:fay')
  await eventually(() => expect(fay.board.cards.size).toBe(20))
  deleteCards(fay.board, ids, null)
  await eventually(() => expect(back.board.cards.size).toBe(0))
  expect(fay.status.current.state).not.toBe('closed')
})
