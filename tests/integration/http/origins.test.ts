import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { CreatedBoard } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
let board: CreatedBoard
let cookie: string
beforeAll(async () => {
  server = await startServer()
  board = await server.createBoard({ title: 'Origins' })
  cookie = await cookieFor(board)
})
afterAll(() => server.stop())

async function cookieFor({ id, facilitatorKey }: CreatedBoard): Promise<string> {
  const response = await server.ask(`/api/boards/${id}/join`, {
    body: { key: facilitatorKey, name: 'Ada' },
    headers: { origin: server.url },
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

type Outcome = { readonly opened: boolean; readonly status?: number; readonly code?: number }

/** What becomes of a socket: refused at the handshake, closed at once, or spoken to. */
function knock(id: string, headers: Record<string, string>): Promise<Outcome> {
  return new Promise(resolve => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${id}`, { headers })
    socket.on('unexpected-response', (_request, response) => {
      resolve({ opened: false, ...(response.statusCode && { status: response.statusCode }) })
      socket.terminate()
    })
    socket.on('error', () => {})
    socket.on('close', code => resolve({ opened: true, code }))
    socket.on('message', () => {
      resolve({ opened: true })
      socket.terminate()
    })
  })
}

describe('browsers', () => {
  test('get a cookie that scripts cannot read, and no token', async () => {
    const response = await server.ask(`/api/boards/${board.id}/join`, {
      body: { key: board.participantKey, name: 'Ada' },
      headers: { origin: server.url },
    })
    expect(response.headers.get('set-cookie')).toMatch(
      /^convene=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await response.json()).toMatchObject({ token: '' })
  })

  test('over TLS the cookie is secure and bound to this very host', async () => {
    const secure = await startServer({ environment: { PUBLIC_URL: 'https://boards.example.org' } })
    try {
      const made = await secure.createBoard({ title: 'x' })
      expect(made.participantUrl).toMatch(/^https:\/\/boards\.example\.org\/b\//)
      const body = { key: made.participantKey, name: 'Ada' }
      const response = await secure.ask(`/api/boards/${made.id}/join`, { body })
      expect(response.headers.get('set-cookie')).toMatch(
        /^__Host-convene=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      )
      expect(response.headers.get('strict-transport-security')).toContain('max-age=')
    } finally {
      await secure.stop()
    }
  })
})

describe('changes over HTTP', () => {
  const rename = (headers: Record<string, string>) =>
    server.ask(`/api/boards/${board.id}/links/rotate`, { body: { role: 'participant' }, headers })

  test('with a cookie come from our own pages only', async () => {
    expect((await rename({ cookie, origin: server.url })).status).toBe(200)
    expect((await rename({ cookie, origin: server.url.replace('localhost', '127.0.0.1') })).status).toBe(200)
    for (const origin of ['http://evil.example', `${server.url}0`, 'null', `${server.url}.evil.example`]) {
      const refused = await rename({ cookie, origin })
      expect([refused.status, await refused.json()], origin).toEqual([
        403,
        expect.objectContaining({ code: 'origin-foreign' }),
      ])
    }
    expect((await rename({ cookie })).status).toBe(403)
  })

  test('without a cookie, a page elsewhere may not act for its visitors either', async () => {
    const headers = { origin: 'http://evil.example' }
    expect((await server.ask('/api/boards', { body: { title: 'x' }, headers })).status).toBe(403)
  })

  test('reading works with the cookie, and no other site may read the answer', async () => {
    const response = await server.ask(`/api/boards/${board.id}`, {
      headers: { cookie, origin: 'http://evil.example' },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('sockets', () => {
  test('open with a cookie from our own pages only', async () => {
    expect(await knock(board.id, { cookie, origin: server.url })).toEqual({ opened: true })
    expect(await knock(board.id, { cookie, origin: 'http://evil.example' })).toEqual({
      opened: false,
      status: 403,
    })
    expect(await knock(board.id, { cookie, origin: 'null' })).toEqual({ opened: false, status: 403 })
    expect(await knock(board.id, { cookie })).toEqual({ opened: false, status: 403 })
  })

  test('open with a Bearer token from anywhere', async () => {
    const { token } = await server.join(board.id, board.facilitatorKey)
    const authorization = `Bearer ${token}`
    expect(await knock(board.id, { authorization })).toEqual({ opened: true })
    expect(await knock(board.id, { authorization, origin: 'http://elsewhere.example' })).toEqual({
      opened: true,
    })
  })

  test('are told by a close code why they may not stay', async () => {
    const other = await server.createBoard({ title: 'Other' })
    expect(await knock(board.id, {})).toEqual({ opened: true, code: closeCode.signedOut })
    expect(await knock('neverwas', {})).toEqual({ opened: true, code: closeCode.signedOut })
    expect(await knock(other.id, { cookie, origin: server.url })).toEqual({
      opened: true,
      code: closeCode.gone,
    })
    expect(await knock('neverwas', { cookie, origin: server.url })).toEqual({
      opened: true,
      code: closeCode.gone,
    })
  })

  test('of those whose link was turned close within a second and do not come back', async () => {
    const made = await server.createBoard({ title: 'Turned' })
    const lead = await server.join(made.id, made.facilitatorKey)
    const pat = await server.join(made.id, made.participantKey)
    const authorization = `Bearer ${pat.token}`
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${made.id}`, {
      headers: { authorization },
    })
    await new Promise(resolve => socket.once('message', resolve))
    const closed = new Promise<number>(resolve => socket.once('close', resolve))
    const started = performance.now()
    await server.ask(`/api/boards/${made.id}/links/rotate`, {
      token: lead.token,
      body: { role: 'participant' },
    })
    expect(await closed).toBe(closeCode.signedOut)
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await knock(made.id, { authorization })).toEqual({ opened: true, code: closeCode.signedOut })
  })

  test('of a board that is deleted close for good', async () => {
    const made = await server.createBoard({ title: 'Brief' })
    const { token } = await server.join(made.id, made.facilitatorKey)
    const authorization = `Bearer ${token}`
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${made.id}`, {
      headers: { authorization },
    })
    await new Promise(resolve => socket.once('message', resolve))
    const closed = new Promise<number>(resolve => socket.once('close', resolve))
    await server.ask(`/api/boards/${made.id}`, { method: 'DELETE', token })
    expect(await closed).toBe(closeCode.gone)
  })
})
