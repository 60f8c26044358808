import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { createdBoard, joined } from '#shared/protocol/http.ts'
import { eventually } from '#tests/support/eventually.ts'
import type { LoopVitals } from '#tests/support/loopVitals.ts'
import { note } from '#tests/support/notes.ts'
import { frames, hearing } from '#tests/support/rawFrames.ts'
import { openServerHouse, type ServerHouse } from '#tests/support/serverHouse.ts'

const boards = 2000
const atATime = 25
/** A name remembered by each of the limits by device and address, and nothing else. */
const bytesPerBoard = 1000

test(`R6: ${boards} boards opened and left again leave nothing behind in memory`, async () => {
  const house = await openServerHouse({
    preload: fileURLToPath(new URL('../support/loopVitals.ts', import.meta.url)),
    environment: {
      LIMIT_UNLOAD_AFTER_MS: '200',
      LIMIT_BOARDS_PER_MINUTE: '1000000',
      LIMIT_JOINS_PER_MINUTE: '1000000',
      LIMIT_SOCKET_OPENINGS_PER_MINUTE: '1000000',
    },
  })
  const heaps: number[] = []
  for (let quarter = 0; quarter < 4; quarter++) {
    await visit(house, boards / 4)
    heaps.push(await heapOf(house))
  }
  // What is loaded and compiled at the first few hundred is not theirs.
  const [, before = 0, , after = 0] = heaps
  const grown = (after - before) / (boards / 2)
  console.log(
    `${boards} boards: heap ${heaps.map(bytes => (bytes / 1e6).toFixed(1)).join(', ')} MB after each quarter, ` +
      `${Math.round(grown)} bytes a board in the latter half`,
  )
  expect(grown).toBeLessThan(bytesPerBoard)
})

/** So many boards are made, joined, written on and left. */
async function visit(house: ServerHouse, count: number): Promise<void> {
  let left = count
  const one = async () => {
    while (left-- > 0) await visitOne(house)
  }
  await Promise.all(Array.from({ length: atATime }, one))
}

async function visitOne(house: ServerHouse): Promise<void> {
  const { id, participantKey: key } = createdBoard.parse(
    await (await house.ask('/api/boards', { title: 'One of many' })).json(),
  )
  const { token } = joined.parse(
    await (await house.ask(`/api/boards/${id}/join`, { key, name: 'Ann' })).json(),
  )
  const socket = new WebSocket(`${house.url.replace('http', 'ws')}/sync/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const heard = hearing(socket)
  const doc = new Y.Doc()
  addCards(new Board(doc), [note('a note')], null)
  socket.once('open', () => {
    socket.send(frames.stateVector(Uint8Array.of(0)))
    socket.send(frames.presence([{ client: doc.clientID, clock: 1, state: '{"cursor":[1,2]}' }]))
    socket.send(frames.update(Y.encodeStateAsUpdate(doc)))
    socket.send(frames.durable(1))
  })
  await new Promise<void>((resolve, reject) => {
    socket.on('message', () => {
      if (heard.some(one => one.type === 'durable')) socket.close()
    })
    socket.once('error', reject)
    socket.once('close', () => resolve())
  })
}

/** Once all boards are closed and what they left is collected. */
async function heapOf(house: ServerHouse): Promise<number> {
  await eventually(async () =>
    expect(await (await house.ask('/metrics')).text()).toMatch(/^convene_boards_open 0$/m),
  )
  const { heapBytes } = (await house.program().ask()) as LoopVitals
  return heapBytes
}
