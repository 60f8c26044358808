import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardInfo, type CreatedBoard, invitation, joined } from '#shared/protocol/http.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

let server: TestServer
let board: CreatedBoard
beforeAll(async () => {
  server = await startServer()
  board = await server.createBoard({ title: 'Joining' })
})
afterAll(() => server.stop())

const info = async (token: string) =>
  boardInfo.parse(await (await server.ask(`/api/boards/${board.id}`, { token })).json())
const invite = async (token: string) =>
  invitation.parse(await (await server.ask(`/api/boards/${board.id}/invitation`, { token })).json())
const keyOf = (url: string | undefined) => url?.split('#k=')[1] ?? ''

describe('joining', () => {
  test('each link gives its role', async () => {
    const lead = await server.join(board.id, board.facilitatorKey, 'Lea')
    expect(lead.participant).toMatchObject({ name: 'Lea', role: 'facilitator' })
    const { participant } = await server.join(board.id, board.participantKey, 'Pat')
    expect(participant).toMatchObject({ name: 'Pat', role: 'participant' })
    const watching = keyOf((await invite(lead.token)).observerUrl)
    expect((await server.join(board.id, watching, 'Obi')).participant.role).toBe('observer')
  })

  test('a code leads in as a participant, however it is typed', async () => {
    for (const code of [
      board.code,
      board.code.toLowerCase().replace('-', ' '),
      board.code.replace('-', ''),
    ]) {
      const response = await server.ask('/api/join', { body: { code, name: 'Cody' } })
      expect(joined.parse(await response.json())).toMatchObject({
        board: board.id,
        participant: { role: 'participant' },
      })
    }
  })

  test('a wrong key and a wrong code are refused, each with a word on what to do', async () => {
    const key = await server.ask(`/api/boards/${board.id}/join`, { body: { key: 'nonsense', name: 'x' } })
    expect([key.status, await key.json()]).toEqual([404, expect.objectContaining({ code: 'board-unknown' })])
    for (const code of ['ABCD-EFGH', 'nonsense', '']) {
      const response = await server.ask('/api/join', { body: { code, name: 'x' } })
      expect([response.status, await response.json()]).toEqual([
        404,
        expect.objectContaining({ code: 'code-unknown' }),
      ])
    }
  })

  test('a name is needed, and no more', async () => {
    const body = { key: board.participantKey, name: '   ' }
    const response = await server.ask(`/api/boards/${board.id}/join`, { body })
    expect([response.status, await response.json()]).toEqual([
      400,
      { code: 'request-invalid', message: expect.stringContaining('Say your name.') },
    ])
  })

  test('the same device stays the same person, under a new name if it likes', async () => {
    const first = await server.join(board.id, board.participantKey, 'Sam')
    const again = await server.ask(`/api/boards/${board.id}/join`, {
      token: first.token,
      body: { key: board.participantKey, name: 'Samuel' },
    })
    const { participant, token } = joined.parse(await again.json())
    expect(participant).toEqual({ ...first.participant, name: 'Samuel' })
    expect(token).toBe(first.token)
  })

  test('a facilitator who opens the participants’ link stays one; a participant can become one', async () => {
    const pat = await server.join(board.id, board.participantKey, 'Pat')
    const enter = async (key: string) => {
      const response = await server.ask(`/api/boards/${board.id}/join`, {
        token: pat.token,
        body: { key, name: 'Pat' },
      })
      return joined.parse(await response.json()).participant
    }
    expect(await enter(board.facilitatorKey)).toEqual({ ...pat.participant, role: 'facilitator' })
    expect(await enter(board.participantKey)).toEqual({ ...pat.participant, role: 'facilitator' })
  })

  test('a full board says so', async () => {
    const small = await startServer({ limits: { peoplePerBoard: 2 } })
    try {
      const made = await small.createBoard({ title: 'Small' })
      await small.join(made.id, made.participantKey)
      await small.join(made.id, made.participantKey)
      const body = { key: made.participantKey, name: 'Third' }
      const response = await small.ask(`/api/boards/${made.id}/join`, { body })
      expect([response.status, await response.json()]).toEqual([
        409,
        expect.objectContaining({ code: 'board-full' }),
      ])
    } finally {
      await small.stop()
    }
  })
})

describe('limits', () => {
  test('too many wrong codes from an address stop guessing, with a right code too', async () => {
    const strict = await startServer({ limits: { wrongCodesPerMinute: 3 } })
    try {
      const made = await strict.createBoard({ title: 'x' })
      const statuses: number[] = []
      for (const code of ['AAAA-AAAA', 'AAAA-AAAB', 'AAAA-AAAC', 'AAAA-AAAD', made.code]) {
        statuses.push((await strict.ask('/api/join', { body: { code, name: 'x' } })).status)
      }
      expect(statuses).toEqual([404, 404, 404, 429, 429])
      await strict.join(made.id, made.participantKey)
    } finally {
      await strict.stop()
    }
  })

  test('joins and new boards are counted per address', async () => {
    const strict = await startServer({ limits: { joinsPerMinute: 2, boardsPerMinute: 1 } })
    try {
      const made = await strict.createBoard({ title: 'x' })
      expect((await strict.ask('/api/boards', { body: { title: 'y' } })).status).toBe(429)
      await strict.join(made.id, made.participantKey)
      await strict.join(made.id, made.participantKey)
      const body = { key: made.participantKey, name: 'x' }
      const response = await strict.ask(`/api/boards/${made.id}/join`, { body })
      expect([response.status, await response.json()]).toEqual([
        429,
        expect.objectContaining({ code: 'too-many' }),
      ])
    } finally {
      await strict.stop()
    }
  })
})

describe('passing on', () => {
  test('facilitators see all links, participants theirs, observers none; always those that count', async () => {
    const lead = await server.join(board.id, board.facilitatorKey)
    const all = await invite(lead.token)
    expect(all).toMatchObject({
      facilitatorUrl: board.facilitatorUrl,
      participantUrl: board.participantUrl,
      code: board.code,
    })
    const pat = await server.join(board.id, board.participantKey)
    const { code, codeUntil } = all
    expect(await invite(pat.token)).toEqual({ participantUrl: board.participantUrl, code, codeUntil })
    const obi = await server.join(board.id, keyOf(all.observerUrl))
    expect(await invite(obi.token)).toEqual({})
  })
})

describe('turning a link', () => {
  const rotate = (id: string, token: string, role: string) =>
    server.ask(`/api/boards/${id}/links/rotate`, { token, body: { role } })
  const status = async (id: string, token: string) =>
    (await server.ask(`/api/boards/${id}`, { token })).status

  test('that of participants puts participants and observers out, not facilitators, and changes the code', async () => {
    const made = await server.createBoard({ title: 'Turned' })
    const lead = await server.join(made.id, made.facilitatorKey)
    const pat = await server.join(made.id, made.participantKey)
    expect((await rotate(made.id, pat.token, 'participant')).status).toBe(403)
    const next = invitation.parse(await (await rotate(made.id, lead.token, 'participant')).json())
    expect(await status(made.id, lead.token)).toBe(200)
    expect(await status(made.id, pat.token)).toBe(404)
    expect(next.code).not.toBe(made.code)
    expect((await server.ask('/api/join', { body: { code: made.code, name: 'x' } })).status).toBe(404)
    await expect(server.join(made.id, made.participantKey)).rejects.toThrow('board-unknown')
    const back = await server.ask(`/api/boards/${made.id}/join`, {
      token: pat.token,
      body: { key: keyOf(next.participantUrl), name: 'Pat' },
    })
    expect(joined.parse(await back.json()).participant).toEqual({ ...pat.participant, name: 'Pat' })
  })

  test('that of facilitators puts out all facilitators but the one who turns it', async () => {
    const made = await server.createBoard({ title: 'Turned' })
    const lead = await server.join(made.id, made.facilitatorKey)
    const other = await server.join(made.id, made.facilitatorKey)
    const pat = await server.join(made.id, made.participantKey)
    const next = invitation.parse(await (await rotate(made.id, lead.token, 'facilitator')).json())
    expect(await status(made.id, lead.token)).toBe(200)
    expect(await status(made.id, other.token)).toBe(404)
    expect(await status(made.id, pat.token)).toBe(200)
    await expect(server.join(made.id, made.facilitatorKey)).rejects.toThrow('board-unknown')
    expect((await server.join(made.id, keyOf(next.facilitatorUrl))).participant.role).toBe('facilitator')
  })
})

test('names are changed by oneself and by facilitators, not by others', async () => {
  const lead = await server.join(board.id, board.facilitatorKey, 'Lead')
  const pat = await server.join(board.id, board.participantKey, 'Pat')
  const rename = (token: string, id: string, name: string) =>
    server.ask(`/api/boards/${board.id}/participants/${id}`, { method: 'PATCH', token, body: { name } })
  expect((await rename(pat.token, pat.participant.id, 'Patricia')).status).toBe(200)
  expect((await info(pat.token)).me.name).toBe('Patricia')
  expect((await rename(lead.token, pat.participant.id, 'Pat B.')).status).toBe(200)
  expect((await info(pat.token)).me.name).toBe('Pat B.')
  expect((await rename(pat.token, lead.participant.id, 'Boss')).status).toBe(403)
  expect((await rename(lead.token, 'nobody', 'x')).status).toBe(404)
})

test('what somebody tells of themselves is told to the board, taken back when empty, and nobody tells it for them', async () => {
  const lead = await server.join(board.id, board.facilitatorKey, 'Lead')
  const pat = await server.join(board.id, board.participantKey, 'Pat')
  const tell = (token: string, body: object) =>
    server.ask(`/api/boards/${board.id}/participants/${pat.participant.id}`, { method: 'PATCH', token, body })
  const told = { organisation: 'Front Door', pronouns: 'they/them', color: 7 }
  expect((await tell(pat.token, told)).status).toBe(200)
  expect((await info(lead.token)).participants).toContainEqual({ ...pat.participant, ...told })
  for (const body of [{ organisation: 'Elsewhere' }, { pronouns: 'she/her' }, { color: 1 }])
    expect((await tell(lead.token, body)).status).toBe(403)
  for (const body of [{ color: 12 }, { pronouns: 'x'.repeat(41) }, {}])
    expect((await tell(pat.token, body)).status).toBe(400)
  await tell(pat.token, { pronouns: '' })
  expect((await info(pat.token)).me).toEqual({ ...pat.participant, organisation: 'Front Door', color: 7 })
})

test('people, links and the secret outlive a restart', async () => {
  const first = await startServer({ folder: await temporaryFolder() })
  const made = await first.createBoard({ title: 'Kept' })
  const { token } = await first.join(made.id, made.facilitatorKey)
  await first.stop()
  const second = await startServer({ folder: first.folder })
  try {
    expect((await second.ask(`/api/boards/${made.id}`, { token })).status).toBe(200)
    const again = await (await second.ask(`/api/boards/${made.id}/invitation`, { token })).json()
    expect(again).toMatchObject({ code: made.code })
    await second.join(made.id, made.participantKey)
  } finally {
    await second.stop()
  }
})
