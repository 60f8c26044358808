import { expect, test, vi } from 'vitest'
import { askForMeeting } from '#client/record/askForMeeting.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { markdown } from '#shared/export/markdown.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import { askHistory, openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'

test('minutes tell of the last gathering, by the clock that is asked for, once somebody has written', async () => {
  const { server, board, lead, pat, open, now } = await openBoard()
  const minutes = (zone: string) =>
    server.ask(`/api/boards/${board.id}/exports/md?kind=minutes&timeZone=${zone}`, { token: lead.token })
  const early = await minutes('UTC')
  expect(early.status).toBe(404)
  expect(await early.json()).toMatchObject({ code: 'moment-unknown' })

  const client = await open(pat.token)
  addCards(client.board, [note('A door for everybody', pat.participant.id)], null)
  await eventually(async () => expect((await now(lead.token)).cards).toHaveLength(1))
  const response = await minutes('Europe/Berlin')
  expect(response.headers.get('content-disposition')).toContain('what-was-minutes.md')
  const text = await response.text()
  expect(text).toContain('(Europe/Berlin)')
  expect(text).toContain('A door for everybody')
  expect(text).toMatch(/\| All +\| 0 +\| 1 +\|/)
  expect((await minutes('Moon/Crater')).status).toBe(400)
})

test('minutes of a session tell its script, who was there and how long each step took, on the page too', async () => {
  const house = await SessionHouse.open()
  const { token, participant } = await house.facilitator()
  const fay = await house.seat({ token })
  const { open, now } = askHistory(house.server, house.board)
  await fay.do({ name: 'session.start', payload: {} })
  const client = await open(token)
  addCards(client.board, [note('A door for everybody', participant.id)], null)
  await eventually(async () => expect((await now(token)).cards).toHaveLength(1))
  await fay.do({ name: 'session.end', payload: {} })

  const path = `/api/boards/${house.board}/exports/md?kind=minutes&timeZone=UTC`
  const text = await (await house.server.ask(path, { token })).text()
  expect(text).toContain('Launch a community of practice in 90 minutes')
  expect(text).toMatch(/## .*Agenda/)
  expect(text).toContain('Arrive and check in')

  // The page asks for the same, and writes the same.
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (to: string, asked?: RequestInit) =>
    fetch(new URL(to, house.server.url), { ...asked, headers: { authorization: `Bearer ${token}` } }),
  )
  const found = await askForMeeting(house.board)
  vi.unstubAllGlobals()
  if (!found.ok || found.value === 'none') throw new Error('there was a meeting')
  const meeting = { ...found.value, timeZone: 'UTC' }
  const today = new Date().toISOString().slice(0, 10)
  const authors = [participant].map(({ id, name, color }) => ({ id, name, color }))
  expect(markdown(minutes(await now(token), meeting, { authors, today }))).toBe(text)
})
