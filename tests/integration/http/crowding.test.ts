import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Limits } from '#shared/protocol/limits.ts'
import { eventually } from '#tests/support/eventually.ts'
import { startServer } from '#tests/support/startServer.ts'

async function open(limits: Partial<Limits>) {
  const server = await startServer({ limits })
  onTestFinished(() => server.stop())
  const board = await server.createBoard()
  /** The status with which the server answers, and the socket if it is open. */
  async function knock(token: string): Promise<{ status: number; socket: WebSocket }> {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board.id}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    socket.on('error', () => {})
    const status = await Promise.race([
      once(socket, 'open').then(() => 101),
      once(socket, 'unexpected-response').then(([, response]) => response.statusCode),
    ])
    return { status, socket }
  }
  const enter = async (name: string) => (await server.join(board.id, board.participantKey, name)).token
  return { server, knock, enter }
}

test('R5: one address has so many sockets open at a time, and one that closes makes room', async () => {
  const { knock, enter } = await open({ socketsPerAddress: 2 })
  const tokens = [await enter('Ann'), await enter('Bob'), await enter('Cem')] as const
  const first = await knock(tokens[0])
  expect((await knock(tokens[1])).status).toBe(101)
  expect((await knock(tokens[2])).status).toBe(429)
  first.socket.close()
  await eventually(async () => expect((await knock(tokens[2])).status).toBe(101))
})

test('R5: one device comes back so many times a minute, and others are not kept out by it', async () => {
  const { knock, enter } = await open({ ownSocketOpeningsPerMinute: 3 })
  const [ann, bob] = [await enter('Ann'), await enter('Bob')]
  for (let time = 0; time < 3; time++) (await knock(ann)).socket.terminate()
  expect((await knock(ann)).status).toBe(429)
  expect((await knock(bob)).status).toBe(101)
})

test('R5: one device asks so often a minute, and others behind its address are not kept out by it', async () => {
  const { server, enter } = await open({ ownRequestsPerMinute: 5 })
  const [ann, bob] = [await enter('Ann'), await enter('Bob')]
  const ask = async (token: string) => (await server.ask('/api/server', { token })).status
  for (let time = 0; time < 5; time++) expect(await ask(ann)).toBe(200)
  expect(await ask(ann)).toBe(429)
  expect(await ask(bob)).toBe(200)
})

test.each([
  ['says nothing', ''],
  ['never comes to an end', 'GET /sync/x HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
])('R5: a request that %s is cut off', async (_, text) => {
  const { server } = await open({ handshakeMs: 200 })
  const socket = connect(Number(new URL(server.url).port), 'localhost')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  const began = performance.now()
  socket.resume()
  await once(socket, 'close')
  expect(performance.now() - began).toBeLessThan(4000)
})
