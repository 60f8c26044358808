import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { type CreatedBoard, createdBoard } from '#shared/protocol/http.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
let board: CreatedBoard
let token: string
beforeAll(async () => {
  server = await startServer()
  board = await server.createBoard({ demo: true })
  token = (await server.join(board.id, board.facilitatorKey)).token
})
afterAll(() => server.stop())

const snapshotOf = async (id: string, as: string) =>
  boardSnapshot.parse(await (await server.ask(`/api/boards/${id}/snapshot`, { token: as })).json())

describe('records', () => {
  test.each([
    ['exports/md', /^text\/markdown/],
    ['exports/csv', /^text\/csv/],
    ['exports/csv?part=actions', /^text\/csv/],
    ['exports/json', /^application\/json/],
    ['exports/pdf?parts=words&paper=letter', /^application\/pdf$/],
    ['exports/html?parts=', /^text\/html/],
    ['exports/docx?parts=&language=de', /wordprocessingml\.document$/],
    ['canvases/domain/picture.png?scale=0.5', /^image\/png$/],
    ['canvases/domain/picture.pdf?paper=fit', /^application\/pdf$/],
    ['canvases/domain/picture.svg', /^image\/svg\+xml/],
    ['canvases/community/picture.svg', /^image\/svg\+xml/],
  ])('%s is a file to take away that runs nothing', async (path, type) => {
    const response = await server.ask(`/api/boards/${board.id}/${path}`, { token })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(type)
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w. -]+"; filename\*=UTF-8''/,
    )
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await response.text()).length).toBeGreaterThan(100)
  })

  test('formats and canvases that are not there are refused', async () => {
    for (const path of ['exports/exe', 'exports/pdf?parts=secrets', 'canvases/domain/picture.png?scale=99'])
      expect((await server.ask(`/api/boards/${board.id}/${path}`, { token })).status).toBe(400)
    expect((await server.ask(`/api/boards/${board.id}/canvases/moon/picture.svg`, { token })).status).toBe(
      404,
    )
  })
})

describe('importing', () => {
  const importing = (body: unknown) => server.ask('/api/boards/import', { body })

  test('a board that leaves as JSON comes back with equal content, under keys of its own', async () => {
    const exported = await (await server.ask(`/api/boards/${board.id}/exports/json`, { token })).text()
    const before = await snapshotOf(board.id, token)
    for (const body of [exported, before]) {
      const made = createdBoard.parse(await (await importing(body)).json())
      expect(made.id).not.toBe(board.id)
      expect(made.facilitatorKey).not.toBe(board.facilitatorKey)
      const lead = await server.join(made.id, made.facilitatorKey)
      expect(await snapshotOf(made.id, lead.token)).toEqual(before)
    }
  })

  test('fields that a kind does not have cannot pose as the card’s own keys', async () => {
    const before = await snapshotOf(board.id, token)
    const cards = before.cards.map(card => ({
      ...card,
      fields: { ...card.fields, canvas: 'x', zone: 'x', kind: 'x', order: 'x', color: 'x', nonsense: 'x' },
    }))
    const made = createdBoard.parse(await (await importing({ ...before, cards })).json())
    const lead = await server.join(made.id, made.facilitatorKey)
    expect(await snapshotOf(made.id, lead.token)).toEqual(before)
  })

  test('what is no board, or does not hold together, is refused with a word on why', async () => {
    const before = await snapshotOf(board.id, token)
    const [card] = before.cards
    const cases: readonly [unknown, string][] = [
      [{}, 'version'],
      [[], 'body'],
      [{ ...before, version: 99 }, 'version'],
      [{ ...before, cards: [card, card] }, 'stands twice'],
      [{ ...before, canvases: [] }, 'lies on no sheet'],
      [{ ...before, canvases: [{ id: 'moon', template: 'moon', at: [0, 0], order: 'a' }] }, 'moon'],
      [{ ...before, cards: [{ ...card, text: 'x'.repeat(6000) }] }, 'cards.0.text'],
      ['{"version":1,"board":'.repeat(2000), 'JSON'],
      ['['.repeat(200_000), 'JSON'],
    ]
    for (const [body, says] of cases) {
      const response = await importing(body)
      expect([response.status, await response.json()]).toEqual([
        400,
        { code: 'request-invalid', message: expect.stringContaining(says) },
      ])
    }
  })

  test('a board larger than a board may be is refused before it is read', async () => {
    const small = await startServer({ limits: { boardBytes: 1000, cardsPerBoard: 2 } })
    try {
      const response = await small.ask('/api/boards/import', { body: { x: 'x'.repeat(2000) } })
      expect([response.status, await response.json()]).toEqual([
        413,
        expect.objectContaining({ code: 'request-too-large' }),
      ])
    } finally {
      await small.stop()
    }
  })
})
