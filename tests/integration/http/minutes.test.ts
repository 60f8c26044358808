import { expect, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'

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
