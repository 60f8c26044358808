import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { CreatedBoard } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { bearing } from '#tests/support/bearing.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
let board: CreatedBoard
const open: BoardConnection[] = []

beforeAll(async () => {
  server = await startServer({ environment: { TRUST_PROXY: '1' } })
  board = await server.createBoard()
})

afterAll(async () => {
  for (const connection of open) connection.close()
  await server.stop()
})

async function connect(name: string): Promise<BoardConnection> {
  const { participant: me, token } = await server.join(board.id, board.participantKey, name)
  const connection = connectBoard({
    board: board.id,
    me,
    server: server.url.replace('http', 'ws'),
    socket: bearing(token),
  })
  open.push(connection)
  await eventually(() => expect(connection.loaded.current).toBe(true))
  return connection
}

/** Each sample by its name with its labels. */
async function samples(): Promise<ReadonlyMap<string, number>> {
  const text = await (await server.ask('/metrics')).text()
  const lines = text.trimEnd().split('\n')
  const found = new Map<string, number>()
  for (const line of lines) {
    const [, sample = '', value] = /^([a-z_]+(?:\{\w+="[^"]*"\})?) (\S+)$/.exec(line) ?? []
    if (value) found.set(sample, Number(value))
    else expect(line).toMatch(/^# (HELP [a-z_]+ .+\.|TYPE [a-z_]+ (counter|gauge|histogram))$/)
  }
  return found
}

describe('metrics', () => {
  test('move with real traffic', async () => {
    const [ann, bob] = [await connect('Ann'), await connect('Bob')]
    const before = await samples()
    for (let number = 0; number < 10; number++) {
      addCards(ann.board, [note(`note ${number}`)], 'test')
      await eventually(() => expect(ann.status.current).toEqual({ state: 'saved' }))
    }
    await eventually(() => expect(bob.board.cards.size).toBe(ann.board.cards.size))
    const after = await samples()
    const grown = (name: string) => (after.get(name) ?? Number.NaN) - (before.get(name) ?? 0)
    expect(after.get('convene_sockets_open')).toBe(2)
    expect(after.get('convene_boards_open')).toBe(1)
    expect(after.get('convene_storage_failing')).toBe(0)
    expect(grown('convene_updates_received_total')).toBe(10)
    expect(grown('convene_updates_committed_total')).toBe(10)
    // Each of ten edits to both, merged or not.
    expect(grown('convene_updates_sent_total')).toBe(20)
    expect(grown('convene_commit_seconds_count')).toBe(10)
    expect(grown('convene_commit_seconds_sum')).toBeGreaterThan(0)
    expect(grown('convene_fan_out_seconds_count')).toBeGreaterThanOrEqual(10)
    expect(grown('convene_bytes_received_total')).toBeGreaterThan(10 * 50)
    expect(grown('convene_bytes_sent_total')).toBeGreaterThan(2 * 10 * 50)
    expect(after.get('convene_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThan(0)
    expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(20e6)
    const buckets = [...after].filter(([name]) => name.startsWith('convene_commit_seconds_bucket'))
    expect(buckets.map(([, count]) => count)).toEqual(
      buckets.map(([, count]) => count).toSorted((a, b) => a - b),
    )
    expect(buckets.at(-1)).toEqual([
      'convene_commit_seconds_bucket{le="+Inf"}',
      after.get('convene_commit_seconds_count'),
    ])
  })

  test('count what is refused, by reason', async () => {
    const mallory = await connect('Mallory')
    const before = await samples()
    mallory.board.meta.set('title', 'Mine now')
    await eventually(() => expect(mallory.status.current.state).toBe('closed'))
    const { token } = await server.join(board.id, board.participantKey, 'Trudy')
    const socket = new (bearing(token))(`${server.url.replace('http', 'ws')}/sync/${board.id}`)
    socket.onopen = () => socket.send(new Uint8Array(5_000_000))
    const stranger = new (bearing('nobody'))(`${server.url.replace('http', 'ws')}/sync/${board.id}`)
    const codes = await Promise.all(
      [socket, stranger].map(
        one => new Promise<number>(resolve => one.addEventListener('close', ({ code }) => resolve(code))),
      ),
    )
    expect(codes).toEqual([1009, closeCode.signedOut])
    await server.ask('/api/join', { body: { code: 'AAAA-AAAA', name: 'Guess' } })
    await server.ask('/api/boards', { body: '{"title":' })
    const after = await samples()
    const grown = [...after]
      .filter(([name]) => name.includes('refused_total'))
      .map(([name, count]) => [name, count - (before.get(name) ?? 0)])
    expect(Object.fromEntries(grown)).toEqual({
      'convene_refused_total{reason="facilitators-only"}': 1,
      'convene_refused_total{reason="too-large"}': 1,
      'convene_http_refused_total{code="board-unknown"}': 1,
      'convene_http_refused_total{code="code-unknown"}': 1,
      'convene_http_refused_total{code="request-invalid"}': 1,
    })
  })

  test('are for whoever asks from this machine, unless a key is set', async () => {
    const ask = (headers: Record<string, string>, of = server) => of.ask('/metrics', { headers })
    expect((await ask({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
    expect((await ask({})).status).toBe(200)
    const locked = await startServer({
      environment: { METRICS_KEY: 'a key of sixteen letters'.replaceAll(' ', '-') },
    })
    expect((await ask({}, locked)).status).toBe(404)
    expect((await ask({ authorization: 'Bearer something-else' }, locked)).status).toBe(404)
    expect((await ask({ authorization: 'Bearer a-key-of-sixteen-letters' }, locked)).status).toBe(200)
    await locked.stop()
  })
})
