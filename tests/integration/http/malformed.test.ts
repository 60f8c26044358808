import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedBoard } from '#shared/protocol/http.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

const seed = 20_260_331

let server: TestServer
let board: CreatedBoard
let token: string
beforeAll(async () => {
  server = await startServer({
    limits: {
      boardsPerMinute: 1e9,
      joinsPerMinute: 1e9,
      wrongCodesPerMinute: 1e9,
      ownRequestsPerMinute: 1e9,
    },
  })
  board = await server.createBoard({ demo: true })
  token = (await server.join(board.id, board.facilitatorKey)).token
})
afterAll(() => server.stop())

const routes = [
  ['POST', '/api/boards'],
  ['POST', '/api/boards/import'],
  ['POST', '/api/join'],
  ['POST', '/api/boards/:id/join'],
  ['POST', '/api/boards/:id/links/rotate'],
  ['PATCH', '/api/boards/:id/participants/:x'],
  ['POST', '/api/boards/:id/history/restore'],
  ['POST', '/api/boards/:id/history/undo'],
  ['GET', '/api/boards/:id'],
  ['GET', '/api/boards/:id/snapshot'],
  ['GET', '/api/boards/:id/invitation'],
  ['GET', '/api/boards/:id/exports/:x'],
  ['GET', '/api/boards/:id/exports/csv?part=:x'],
  ['GET', '/api/boards/:id/canvases/:x/picture.svg'],
  ['GET', '/api/boards/:id/canvases/domain/picture.svg?at=:x'],
  ['GET', '/api/boards/:id/history?at=:x'],
  ['GET', '/api/boards/:id/history?seq=:x'],
  ['DELETE', '/api/boards/:x'],
  ['GET', '/:x'],
] as const

const key = fc.constantFrom(
  'title',
  'key',
  'name',
  'code',
  'role',
  'canvases',
  'board',
  'cards',
  'version',
  '__proto__',
)
const value = fc.anything({ key, maxDepth: 3, withUnicodeString: true } as object)
const body = fc.oneof(
  fc.dictionary(key, value, { noNullPrototype: true }).map(one => JSON.stringify(one)),
  fc.json(),
  fc.string(),
  fc.constant('{"a":'.repeat(500)),
)
const type = fc.constantFrom(
  'application/json',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'nonsense',
)
const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('..', '%00', '%', '__proto__', 'constructor'),
)

test('whatever is asked, the answer is a refusal that says so, never a failure of ours', async () => {
  let asked = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      word,
      body,
      type,
      fc.boolean(),
      async (route, x, text, kind, known) => {
        const [method, path] = route
        const target = path.replace(':id', known ? board.id : 'nobody').replace(':x', escaped(x))
        const response = await server.ask(target, {
          method,
          token: known ? token : undefined,
          ...(method !== 'GET' && { body: text, headers: { 'content-type': kind } }),
        })
        asked += 1
        const answer = await response.text()
        expect(response.status, `${method} ${target} ${text} -> ${answer}`).toBeLessThan(500)
        if (response.status >= 400)
          expect(JSON.parse(answer)).toEqual({ code: expect.any(String), message: expect.any(String) })
      },
    ),
    { seed, numRuns: 1500, endOnFailure: true },
  )
  expect((await server.ask(`/api/boards/${board.id}`, { token })).status).toBe(200)
  console.log(`seed ${seed}: ${asked} malformed requests, none answered by 5xx`)
})

test('bytes that are no HTTP harm nobody', async () => {
  const port = Number(new URL(server.url).port)
  const pieces = [
    'GET / HTTP/9.9\r\n\r\n',
    '\0\0\0\0\0',
    'GET /sync/x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    `GET /sync/${board.id} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    'GET /sync/%ff%fe HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET /elsewhere HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
    'POST /api/boards HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
  ]
  for (const bytes of pieces) {
    await new Promise<void>(resolve => {
      const socket = connect(port, 'localhost', () => socket.end(bytes))
      socket.on('error', () => {})
      socket.on('close', () => resolve())
      socket.resume()
    })
  }
  expect((await server.ask('/healthz')).status).toBe(200)
})

function escaped(word: string): string {
  try {
    return encodeURIComponent(word)
  } catch {
    return '%ED%A0%80'
  }
}
