import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { boardInfo } from '#shared/protocol/http.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

describe('making a board', () => {
  test('answers links that lead to it, with keys in the fragment', async () => {
    const made = await server.createBoard({ title: 'Tide pools', canvases: ['domain'] })
    expect(made.title).toBe('Tide pools')
    expect(made.facilitatorUrl).toBe(`${server.url}/b/${made.id}#k=${made.facilitatorKey}`)
    expect(made.participantUrl).toBe(`${server.url}/b/${made.id}#k=${made.participantKey}`)
    const { token } = await server.join(made.id, made.facilitatorKey)
    const info = boardInfo.parse(await (await server.ask(`/api/boards/${made.id}`, { token })).json())
    expect(info.canvases).toEqual(['domain', 'side'])
  })

  test('gives the demo on demand, with the people behind its cards', async () => {
    const made = await server.createBoard({ demo: true })
    const { token } = await server.join(made.id, made.participantKey)
    const snapshot = await (await server.ask(`/api/boards/${made.id}/snapshot`, { token })).json()
    expect(boardSnapshot.parse(snapshot)).toEqual(sorted(demoBoard().snapshot))
    const info = boardInfo.parse(await (await server.ask(`/api/boards/${made.id}`, { token })).json())
    const authors = new Set(info.authors.map(author => author.id))
    for (const author of demoBoard().authors) expect(authors).toContain(author.id)
  })

  test.each([
    [{}, 'Give the board a title.'],
    [{ title: '  ' }, 'Give the board a title.'],
    [{ title: 'x', canvases: ['moon'] }, 'There is no canvas "moon".'],
    [{ title: 'x'.repeat(300) }, 'title'],
  ])('%j is refused with a word on what to do', async (wish, says) => {
    const response = await server.ask('/api/boards', { body: wish })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ code: 'request-invalid', message: expect.stringContaining(says) })
  })
})

test('a pass phrase, where one is asked for, is needed to make boards', async () => {
  const guarded = await startServer({ environment: { CREATE_BOARDS: 'passphrase:open the door' } })
  try {
    expect(await (await guarded.ask('/api/server')).json()).toMatchObject({ createBoards: 'passphrase' })
    for (const passphrase of [undefined, '', 'open the doors']) {
      const response = await guarded.ask('/api/boards', { body: { title: 'x', passphrase } })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'passphrase-wrong' })
    }
    const made = await guarded.createBoard({ title: 'x', passphrase: 'open the door' })
    const { token } = await guarded.join(made.id, made.facilitatorKey)
    const content = await (await guarded.ask(`/api/boards/${made.id}/snapshot`, { token })).json()
    expect((await guarded.ask('/api/boards/import', { body: content })).status).toBe(403)
  } finally {
    await guarded.stop()
  }
})

describe('deleting a board', () => {
  test('is a facilitator’s, and for good', async () => {
    const made = await server.createBoard({ title: 'Brief' })
    const lead = await server.join(made.id, made.facilitatorKey)
    const other = await server.join(made.id, made.participantKey)
    const path = `/api/boards/${made.id}`
    const refused = await server.ask(path, { method: 'DELETE', token: other.token })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'not-permitted' })
    expect((await server.ask(path, { method: 'DELETE', token: lead.token })).status).toBe(204)
    expect((await server.ask(path, { token: lead.token })).status).toBe(404)
    expect((await server.ask(path, { method: 'DELETE', token: lead.token })).status).toBe(404)
    const again = await server.ask(`${path}/join`, { body: { key: made.facilitatorKey, name: 'Ada' } })
    expect(again.status).toBe(404)
    expect((await server.ask('/api/join', { body: { code: made.code, name: 'Ada' } })).status).toBe(404)
  })
})

test('a board that never was, one that is gone and one of other people get the same answer', async () => {
  const mine = await server.createBoard({ title: 'Mine' })
  const theirs = await server.createBoard({ title: 'Theirs' })
  const gone = await server.createBoard({ title: 'Gone' })
  const lead = await server.join(gone.id, gone.facilitatorKey)
  await server.ask(`/api/boards/${gone.id}`, { method: 'DELETE', token: lead.token })
  const { token } = await server.join(mine.id, mine.facilitatorKey)
  const asks = [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/snapshot'],
    ['GET', '/invitation'],
    ['GET', '/exports/md'],
    ['GET', '/canvases/domain/picture.svg'],
    ['POST', '/links/rotate', { role: 'participant' }],
    ['PATCH', '/participants/x', { name: 'x' }],
    ['POST', '/join', { key: mine.facilitatorKey, name: 'x' }],
  ] as const
  for (const [method, path, body] of asks) {
    const answers = await Promise.all(
      [theirs.id, gone.id, 'neverwas'].flatMap(id =>
        [token, undefined].map(async as => {
          const response = await server.ask(`/api/boards/${id}${path}`, { method, token: as, body })
          return `${response.status} ${await response.text()}`
        }),
      ),
    )
    expect(new Set(answers).size, `${method} ${path}`).toBe(1)
    expect(answers[0]).toContain('404 {"code":"board-unknown"')
  }
})

test('the catalogue lists canvases and scripts', async () => {
  const canvases = await (await server.ask('/api/canvases')).json()
  expect(canvases).toHaveLength(12)
  const scripts = await (await server.ask('/api/scripts')).json()
  expect(scripts).toHaveLength(8)
})

test('health, readiness and metrics answer those who watch', async () => {
  expect((await server.ask('/healthz')).status).toBe(200)
  expect((await server.ask('/readyz')).status).toBe(200)
  expect(await (await server.ask('/metrics')).text()).toMatch(/^convene_sockets_open \d+$/m)
})

test('the API describes itself, every resource of it', async () => {
  const response = await server.ask('/api/docs/json')
  const { paths } = (await response.json()) as { paths: Record<string, object> }
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/api/boards', '/api/boards/{id}/join', '/api/join', '/api/boards/import']),
  )
  expect((await server.ask('/api/docs/')).status).toBe(200)
})

function sorted(snapshot: ReturnType<typeof demoBoard>['snapshot']) {
  const by = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const inOrder = (a: { order: string; id: string }, b: { order: string; id: string }) =>
    a.order === b.order ? by(a, b) : a.order < b.order ? -1 : 1
  return {
    ...snapshot,
    canvases: [...snapshot.canvases].sort(inOrder),
    cards: [...snapshot.cards].sort(inOrder),
    clusters: [...snapshot.clusters].sort(by),
    links: [...snapshot.links].sort(by),
  }
}
