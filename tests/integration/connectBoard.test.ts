import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { readCard } from '#shared/board/read.ts'
import type { CreatedBoard } from '#shared/protocol/http.ts'
import { limits } from '#shared/protocol/limits.ts'
import { messageType } from '#shared/protocol/sync.ts'
import { bearing } from '#tests/support/bearing.ts'
import { eventually } from '#tests/support/eventually.ts'
import { presenceIn } from '#tests/support/rawFrames.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

let server: TestServer
let board: CreatedBoard
let open: BoardConnection[]

beforeEach(async () => {
  server = await startServer()
  board = await server.createBoard()
  open = []
})

afterEach(async () => {
  for (const connection of open) connection.close()
  await server.stop()
})

async function connect(name: string, key = board.participantKey): Promise<BoardConnection> {
  const { participant, token } = await server.join(board.id, key, name)
  const connection = connectBoard({
    board: board.id,
    me: participant,
    server: server.url.replace('http', 'ws'),
    socket: bearing(token),
  })
  open.push(connection)
  await eventually(() => expect(connection.loaded.current).toBe(true))
  return connection
}

function write({ board }: BoardConnection, text: string): string {
  const [id = ''] = addCards(
    board,
    [
      {
        kind: 'note',
        canvas: 'domain',
        zone: 'domain.identity',
        at: [0, 0],
        text,
        color: 'white',
        fields: {},
      },
    ],
    'test',
  )
  return id
}

describe('a line to a board', () => {
  test('brings the board, carries edits, and says Saved once they are stored', async () => {
    const [ann, bob] = [await connect('Ann'), await connect('Bob')]
    const states: string[] = []
    ann.status.subscribe(() => states.push(ann.status.current.state))
    const id = write(ann, 'hello')
    await eventually(() => expect(readCard(bob.board, id)?.text).toBe('hello'))
    await eventually(() => expect(ann.status.current).toEqual({ state: 'saved' }))
    expect(states).toEqual(['saving', 'saved'])
  })

  test('shows others’ cursors under the names the roster knows, and who is here apart from how they move', async () => {
    const [ann, bob] = [await connect('Ann'), await connect('Bob')]
    await eventually(() => expect(bob.here.current.map(({ user }) => user.name)).toEqual(['Ann']))
    const here = bob.here.current
    ann.tell({ cursor: [10, 20] })
    await eventually(() => expect([...bob.others.current.values()][0]?.cursor).toEqual([10, 20]))
    expect(bob.here.current).toBe(here)
    ann.close()
    await eventually(() => expect(bob.here.current).toEqual([]))
  })

  test('tells own movements at most twenty times a second, and the last of them always', async () => {
    const [ann, bob] = [await connect('Ann'), await connect('Bob')]
    let told = 0
    ann.awareness.on('update', () => told++)
    for (let x = 0; x <= 500; x++) ann.tell({ cursor: [x, 0] })
    await eventually(() => expect([...bob.others.current.values()][0]?.cursor).toEqual([500, 0]))
    expect(told).toBeLessThanOrEqual(3)
  })

  test('says its own presence and never repeats what it hears of others', async () => {
    const { participant, token } = await server.join(board.id, board.participantKey, 'Ann')
    const said: number[] = []
    const ann = connectBoard({
      board: board.id,
      me: participant,
      server: server.url.replace('http', 'ws'),
      socket: bearing(token, frame => said.push(...clientsIn(frame))),
    })
    open.push(ann)
    const bob = await connect('Bob')
    bob.tell({ cursor: [10, 20] })
    await eventually(() => expect([...ann.others.current.values()][0]?.cursor).toEqual([10, 20]))
    ann.tell({ cursor: [1, 2] })
    await eventually(() => expect([...bob.others.current.values()][0]?.cursor).toEqual([1, 2]))
    expect(new Set(said)).toEqual(new Set([ann.awareness.clientID]))
  })

  test('an observer reads and is told so', async () => {
    const participant = await connect('Ann')
    expect(participant.status.current).toEqual({ state: 'saved' })
    const { token } = await server.join(board.id, board.facilitatorKey, 'Fay')
    const ways = await (await server.ask(`/api/boards/${board.id}/invitation`, { token })).json()
    const [, key = ''] = String(ways.observerUrl).split('#k=')
    const observer = await connect('Olga', key)
    await eventually(() => expect(observer.status.current).toEqual({ state: 'read-only' }))
  })

  test('more tabs than one person may have take turns, instead of throwing each other out for ever', async () => {
    const openTabs = async (name: string, count: number) => {
      const { participant: me, token } = await server.join(board.id, board.participantKey, name)
      const sockets: WebSocket[] = []
      class Counted extends bearing(token) {
        constructor(url: string | URL) {
          super(url)
          sockets.push(this)
        }
      }
      const options = { board: board.id, me, server: server.url.replace('http', 'ws'), socket: Counted }
      const tabs = Array.from({ length: count }, () => connectBoard(options))
      open.push(...tabs)
      return { sockets, states: () => tabs.map(tab => tab.status.current.state).sort() }
    }
    const most = limits.socketsPerParticipant
    const ann = await openTabs('Ann', most + 1)
    const settled = ['resting', ...Array.from({ length: most }, () => 'saved')]
    await eventually(() => expect(ann.states()).toEqual(settled))
    // Bob loses his line and is back: later than the tab that rests would be, if it came back by itself.
    const bob = await openTabs('Bob', 1)
    await eventually(() => expect(bob.states()).toEqual(['saved']))
    bob.sockets[0]?.close()
    await eventually(() => expect(bob.sockets).toHaveLength(2))
    await eventually(() => expect(bob.states()).toEqual(['saved']))
    expect(ann.states()).toEqual(settled)
    expect(ann.sockets).toHaveLength(most + 1)
  })

  test('an identity that does not count ends the line for good', async () => {
    const { participant } = await server.join(board.id, board.participantKey, 'Ann')
    const stranger = connectBoard({
      board: board.id,
      me: participant,
      server: server.url.replace('http', 'ws'),
      socket: bearing('nobody'),
    })
    open.push(stranger)
    await eventually(() => expect(stranger.status.current.state).toBe('closed'))
  })
})

test('edits made while the server was away arrive by themselves when it is back, and only then count as saved', async () => {
  await server.stop()
  const folder = await temporaryFolder()
  server = await startServer({ folder, environment: { PORT: '0' } })
  board = await server.createBoard()
  const ann = await connect('Ann')
  const { port } = new URL(server.url)
  await server.stop()
  await eventually(() => expect(ann.status.current).toEqual({ state: 'offline', keeps: 'page' }))
  expect(ann.isAtRisk()).toBe(false)
  const id = write(ann, 'written without a line')
  expect(ann.isAtRisk()).toBe(true)
  server = await startServer({ folder, environment: { PORT: port } })
  await eventually(() => expect(ann.status.current).toEqual({ state: 'saved' }))
  expect(ann.isAtRisk()).toBe(false)
  const bob = await connect('Bob')
  expect(readCard(bob.board, id)?.text).toBe('written without a line')
})

/** Of whom a frame tells, if it tells of presence. */
function clientsIn(frame: Uint8Array): readonly number[] {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== messageType.awareness) return []
  return presenceIn(decoding.readVarUint8Array(decoder)).map(({ client }) => client)
}
