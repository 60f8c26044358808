import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { mutate } from '#tests/support/mutate.ts'
import { mutateFields, type Pool } from '#tests/support/mutateFields.ts'
import { note } from '#tests/support/notes.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { frames } from '#tests/support/rawFrames.ts'
import type { SyncHarness } from '#tests/support/startSync.ts'
import { type BoardClient, join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'

/** `npm run fuzz` asks for many times as many. */
const mutants = 3000 * Number(process.env.FUZZ ?? 1)

/** What honest clients send, about what is really on the board: mutants of it get furthest. */
interface Material {
  readonly updates: readonly Uint8Array[]
  readonly frames: readonly Uint8Array[]
  readonly pool: Pool
}

function materialFor(victim: BoardClient): Material {
  const doc = new Y.Doc()
  const vandal = new Board(doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim.board.doc))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const [one = '', two = ''] = addCards(vandal, [note('one'), note('two')], null)
  editText(vandal, [...victim.board.cards.keys()][0] ?? one, 'written over', null)
  linkCards(vandal, { type: 'relates_to', from: one, to: two }, null)
  deleteCards(vandal, [two], null)
  const { clientID } = victim.board.doc
  return {
    updates: [...updates, Y.encodeStateAsUpdate(doc)],
    frames: [
      ...updates.map(frames.update),
      frames.missing(Y.encodeStateAsUpdate(doc)),
      frames.missing(Y.encodeStateAsUpdateV2(doc)),
      frames.stateVector(Y.encodeStateVector(doc)),
      frames.presence([{ client: doc.clientID, clock: 1, state: '{"cursor":[1,2]}' }]),
      frames.durable(3),
      frames.query(),
    ],
    pool: { clients: [clientID, doc.clientID, 77], mostClock: Y.getState(doc.store, clientID) + 3 },
  }
}

function mutantOf({ updates, frames: honest, pool }: Material, random: () => number): Uint8Array {
  const one = (all: readonly Uint8Array[]) => all[Math.floor(random() * all.length)] ?? frames.query()
  if (random() < 0.5) return mutate(one(honest), random)
  return frames.missing(mutateFields(one(updates), random, pool))
}

test(`R5: ${mutants} malformed frames neither end the process, nor stall it, nor harm the board`, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const random = randomFrom(seed)
  const harness = await startForTest({ limits: { messagesPerSecond: 1e6, messagesBurst: 1e6 } })
  await harness.newBoard('b')
  const victim = join(harness, 'b', 'participant:victim')
  const witness = join(harness, 'b', 'participant:witness')
  await Promise.all([victim.synced(), witness.synced()])
  addCards(victim.board, [note('a'), note('b'), note('c')], null)
  const material = materialFor(victim)

  const between: string[] = []
  let closed = 0
  let vandal = await newVandal(harness)
  for (let sent = 0; sent < mutants; sent++) {
    if ((await vandal.say(mutantOf(material, random))) === 'closed') {
      closed += 1
      vandal = await newVandal(harness)
    }
    if (sent % 500 === 0) between.push(...addCards(victim.board, [note(`in between ${sent}`)], null))
  }

  console.log(`frame fuzz: seed ${seed}, ${mutants} mutants, ${closed} sockets closed`)
  addCards(victim.board, [note('the last word')], null)
  const texts = () => toSnapshot(witness.board).cards.map(card => card.text)
  await eventually(() => expect(texts()).toContain('the last word'))
  expect(between.filter(id => !witness.board.cards.has(id))).toEqual([])
  await eventually(() => expect(toSnapshot(witness.board)).toEqual(toSnapshot(victim.board)))
  expect(await harness.sync.read('b')).toEqual(toSnapshot(victim.board))
  expect(witness.board.doc.store.pendingStructs).toBeNull()
  expect(victim.closes).toEqual([])
  expect(closed).toBeGreaterThan(0)
})

test('R5: frames made to stall the decoder are refused within 50 ms', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const bombs = [
    Uint8Array.of(1, 0x80, 0x8e, 0xa7, 0x0e, 1, 0, 0, 0),
    Uint8Array.of(0x80, 0x8e, 0xa7, 0x0e, 1, 0, 0, 0, 0),
    new Uint8Array(200_000).fill(1),
    Uint8Array.from([
      1,
      1,
      5,
      0,
      40,
      1,
      5,
      0x62,
      0x6f,
      0x61,
      0x72,
      0x64,
      1,
      0x78,
      1,
      ...Array(100_000).fill(117),
    ]),
  ]
  for (const bomb of bombs) {
    const { socket } = await rawSocket(harness, 'b', 'participant:evil')
    const closed = new Promise<number>(resolve => socket.once('close', resolve))
    const before = performance.eventLoopUtilization()
    socket.send(frames.update(bomb))
    expect(await closed).toBe(4403)
    expect(performance.eventLoopUtilization(before).active).toBeLessThan(50)
  }
})

/** Says one thing at a time, and waits until it is either shown the door or answered what it asks next. */
async function newVandal(harness: SyncHarness) {
  const { socket } = await rawSocket(harness, 'b', 'participant:vandal')
  let settle = (_: 'closed' | 'answered') => {}
  const isPresence = (frame: Buffer) => frame[0] === 1
  socket.on('close', () => settle('closed'))
  socket.on('message', (frame: Buffer) => {
    if (isPresence(frame)) settle('answered')
  })
  return {
    say(frame: Uint8Array): Promise<'closed' | 'answered'> {
      return new Promise(resolve => {
        settle = resolve
        socket.send(frame)
        socket.send(frames.query())
      })
    },
  }
}
