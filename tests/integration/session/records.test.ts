import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { BoardInfo } from '#shared/protocol/http.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { scripts } from '#shared/session/scripts.ts'
import { eventually } from '#tests/support/eventually.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'

test('a board says where its convening stands, and what is kept of its sessions', async () => {
  const house = await SessionHouse.open()
  const leading = await house.facilitator()
  const fay = await house.seat(leading)
  const board = `/api/boards/${house.board}`
  const asked = async <Answer>(path: string) =>
    (await (await house.server.ask(path, { token: leading.token })).json()) as Answer
  const summary = async () => (await asked<BoardInfo>(board)).session
  expect(await summary()).toEqual({ state: 'ready', title: 'Launch a community of practice in 90 minutes' })
  await fay.do({ name: 'session.start', payload: {} })
  expect(await summary()).toMatchObject({
    state: 'running',
    step: { title: 'Arrive and check in', mode: 'check', number: 1, of: 17 },
  })
  const [running] = await asked<SessionRecord[]>(`${board}/sessions`)
  expect(running).not.toHaveProperty('ended')
  await fay.do({ name: 'session.end', payload: {} })
  const [over, ...others] = await asked<SessionRecord[]>(`${board}/sessions`)
  expect(others).toEqual([])
  expect(over).toMatchObject({
    started: running?.started,
    convener: leading.participant.id,
    attendance: [{ name: 'Fay', role: 'facilitator' }],
  })
  expect(over?.ended).toBeGreaterThanOrEqual(over?.started ?? Number.POSITIVE_INFINITY)
})

test('a board keeps scripts of its own, for those who lead, and refuses what is none', async () => {
  const house = await SessionHouse.open()
  const [fay, mira] = [await house.facilitator(), await house.participant()]
  const scriptsOf = `/api/boards/${house.board}/scripts`
  const own = { ...scripts.get('taster-60'), id: 'our-taster' }
  const put = (id: string, body: object, { token } = fay) =>
    house.server.ask(`${scriptsOf}/${id}`, { method: 'PUT', token, body })
  expect((await put('our-taster', own)).status).toBe(200)
  expect(await (await house.server.ask(scriptsOf, { token: fay.token })).json()).toEqual([own])
  expect((await put('our-taster', own, mira)).status).toBe(403)
  expect((await house.server.ask(scriptsOf, { token: mira.token })).status).toBe(403)
  expect((await put('our-taster', { ...own, minutes: 61 })).status).toBe(400)
  expect((await put('our-taster', { ...own, steps: [] })).status).toBe(400)
  const remove = () => house.server.ask(`${scriptsOf}/our-taster`, { method: 'DELETE', token: fay.token })
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404])
})

test('a board cannot follow a script that is not there', async () => {
  const house = await SessionHouse.open()
  const answer = await house.server.ask('/api/boards', { body: { title: 'x', script: 'nothing-1' } })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('launch-90')
})

test('a deleted board takes its session, records and scripts with it, and sends everybody away', async () => {
  const house = await SessionHouse.open()
  const leading = await house.facilitator()
  const fay = await house.seat(leading)
  await fay.do({ name: 'session.start', payload: {} })
  await fay.do({ name: 'session.end', payload: {} })
  const own = { ...scripts.get('taster-60'), id: 'ours' }
  await house.server.ask(`/api/boards/${house.board}/scripts/ours`, {
    method: 'PUT',
    token: leading.token,
    body: own,
  })
  const rows = () => {
    using database = new DatabaseSync(`${house.server.folder}/convene.db`, { readOnly: true })
    return ['session', 'session_command', 'session_record', 'script'].map(
      table => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n,
    )
  }
  expect(rows()).not.toContain(0)
  await house.server.ask(`/api/boards/${house.board}`, { method: 'DELETE', token: leading.token })
  await eventually(() => expect(fay.goodbyes).toEqual(['gone']))
  expect(rows()).toEqual([0, 0, 0, 0])
})
