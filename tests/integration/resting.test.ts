import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { memoryInUse } from '#tests/support/memoryInUse.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import type { SyncHarness } from '#tests/support/startSync.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'

const soon = { restAfterMs: 20 }

const rested = ({ sync }: SyncHarness) => eventually(() => expect(sync.stats().resting).toBe(1))

test('R4: a board that nobody works on rests, and whoever comes or returns is told of all of it', async () => {
  const harness = await startForTest({ limits: soon })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  const [first = '', second = ''] = addCards(mira.board, [note('one'), note('two')], null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(2))
  await rested(harness)

  const noor = join(harness, 'b', 'participant:noor')
  await noor.synced()
  expect(toSnapshot(noor.board)).toEqual(toSnapshot(mira.board))
  noor.provider.disconnect()
  editText(mira.board, first, 'one and a half', null)
  deleteCards(mira.board, [second], null)
  await eventually(async () =>
    expect((await harness.sync.read('b')).cards.map(card => card.text)).toEqual(['one and a half']),
  )
  await rested(harness)
  noor.provider.connect()
  await eventually(() => expect(toSnapshot(noor.board)).toEqual(toSnapshot(mira.board)))
})

test('R4: a resting board wakes for work from any side, which builds on all that was there', async () => {
  const harness = await startForTest({ limits: soon })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  for (let round = 0; round < 5; round++) {
    await rested(harness)
    addCards(mira.board, [note(`from Mira, ${round}`)], null)
    await eventually(() => expect(noor.board.cards.size).toBe(3 * round + 1))
    await rested(harness)
    addCards(noor.board, [note(`from Noor, ${round}`)], null)
    await rested(harness)
    await harness.sync.change('b', board => addCards(board, [note(`from the server, ${round}`)], null))
    await eventually(() => expect(mira.board.cards.size).toBe(3 * round + 3))
  }
  await eventually(() => expect(toSnapshot(mira.board)).toEqual(toSnapshot(noor.board)))
  const { cards } = await harness.sync.read('b')
  expect(new Set(cards.map(card => card.text)).size).toBe(15)
  expect(cards).toHaveLength(15)
  const stored = await harness.store.boards.load('b')
  const servers = [...(stored?.claims ?? [])].filter(([, holder]) => holder === 'server')
  expect(servers).toHaveLength(1)
})

test('R7: the guard holds at a board that rested', async () => {
  const harness = await startForTest({ limits: soon })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  addCards(mira.board, [note('hers')], null)
  await eventually(async () => expect((await harness.sync.read('b')).cards).toHaveLength(1))
  await rested(harness)
  const forged = new Board(new Y.Doc())
  Y.applyUpdate(forged.doc, Y.encodeStateAsUpdate(mira.board.doc))
  forged.doc.clientID = mira.board.doc.clientID
  const before = Y.encodeStateVector(forged.doc)
  addCards(forged, [note('as if by her')], null)
  const { socket } = await rawSocket(harness, 'b', 'participant:evil')
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  socket.send(frames.update(Y.encodeStateAsUpdate(forged.doc, before)))
  expect(await closed).toBe(4403)
})

test('memory does not grow with the boards that were opened, used and left', async () => {
  const harness = await startForTest({ limits: { unloadAfterMs: 5 } })
  async function use(from: number, to: number): Promise<number> {
    for (let number = from; number < to; number++) {
      const board = `board-${number}`
      await harness.newBoard(board)
      const { socket, heard } = await rawSocket(harness, board, 'participant:mira')
      socket.send(frames.stateVector(Uint8Array.of(0)))
      socket.send(frames.presence([{ client: number + 1, clock: 1, state: '{"cursor":[1,2]}' }]))
      await eventually(() => expect(heard.some(one => one.type === 'missing')).toBe(true))
      socket.terminate()
    }
    await eventually(() => expect(harness.sync.stats().boards).toBe(0))
    return memoryInUse()
  }
  const early = await use(0, 200)
  const late = await use(200, 400)
  const each = (late - early) / 200
  console.log(`memory kept of each board that was left: ${Math.round(each)} bytes`)
  // Code that has become hot takes some; an empty room that is held somewhere takes three thousand.
  expect(each).toBeLessThan(2500)
})
