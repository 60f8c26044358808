import { describe, expect, onTestFinished, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { invitation } from '#shared/protocol/http.ts'
import { askHistory, openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

/** Edits of a board that has just been made: its shape, and what lies on it. */
const made = 2

describe('history', () => {
  test('tells moments with who wrote how much, how many edits and bytes there are, and any board as it was', async () => {
    const { lead, pat, overview, asOf, open, now } = await openBoard()
    const began = await overview(lead.token)
    expect(began).toMatchObject({ edits: made, moments: [{ seq: made, people: [{ id: 'server' }] }] })
    expect(began.bytes).toBeGreaterThan(0)
    const asMade = await now(lead.token)

    const client = await open(pat.token)
    const [card = ''] = addCards(client.board, [note('first', pat.participant.id)], null)
    await eventually(async () => expect((await now(lead.token)).cards).toHaveLength(1))
    const withCard = toSnapshot(client.board)
    editText(client.board, card, 'second', null)
    deleteCards(client.board, [card], null)
    await eventually(async () => expect((await now(lead.token)).cards).toHaveLength(0))

    const later = await overview(lead.token)
    expect(later.edits).toBe(made + 3)
    expect(later.bytes).toBeGreaterThan(began.bytes)
    expect(later.moments.at(-1)?.people).toContainEqual({ id: pat.participant.id, edits: 3 })
    expect((await asOf(lead.token, `seq=${made}`)).snapshot).toEqual(asMade)
    const written = await asOf(lead.token, `seq=${made + 1}`)
    expect(written.snapshot).toEqual(withCard)
    expect((await asOf(lead.token, `seq=${made + 2}`)).snapshot.cards[0]?.text).toBe('second')
    expect((await asOf(lead.token, `seq=${made + 3}`)).snapshot).toEqual(await now(lead.token))
    const byTime = await asOf(lead.token, `at=${encodeURIComponent(written.time)}`)
    expect(byTime.seq).toBeGreaterThanOrEqual(written.seq)
    expect(Date.parse(byTime.time)).toBeLessThanOrEqual(Date.parse(written.time))
    expect((await asOf(lead.token, `at=${Date.parse(later.began)}`)).time).toBe(later.began)
  })

  test('R7: everybody on the board may look, nobody else; both get the same answer as for no board', async () => {
    const { server, board, lead, pat, path, overview, asOf } = await openBoard()
    const asked = await server.ask(`/api/boards/${board.id}/invitation`, { token: lead.token })
    const watching = invitation.parse(await asked.json()).observerUrl?.split('#k=')[1] ?? ''
    const obi = await server.join(board.id, watching, 'Obi')
    const stranger = await server.createBoard({ title: 'Elsewhere' })
    const sam = await server.join(stranger.id, stranger.facilitatorKey, 'Sam')
    for (const { token } of [lead, pat, obi]) {
      expect((await overview(token)).edits).toBe(made)
      expect((await asOf(token, `seq=${made}`)).snapshot.board.title).toBe('What was')
    }
    for (const token of [undefined, sam.token, 'nonsense']) {
      for (const query of ['', '?seq=1', '?at=2020-01-01T00:00:00Z']) {
        const response = await server.ask(`${path}${query}`, { token })
        expect([response.status, await response.json()]).toEqual([
          404,
          expect.objectContaining({ code: 'board-unknown' }),
        ])
      }
    }
  })

  test('a moment that is none is refused with a word on what would be one', async () => {
    const { server, lead, path, overview } = await openBoard()
    const { began } = await overview(lead.token)
    const before = new Date(Date.parse(began) - 1).toISOString()
    const cases: readonly [string, number, string, string][] = [
      ['at=yesterday', 400, 'request-invalid', '2026-03-31T10:00:00Z'],
      ['at=', 400, 'request-invalid', '2026-03-31T10:00:00Z'],
      ['at=2026-03-31T10:00:00', 400, 'request-invalid', '2026-03-31T10:00:00Z'],
      [`at=${began}&seq=1`, 400, 'request-invalid', 'not both'],
      ['seq=0', 400, 'request-invalid', 'seq'],
      ['seq=1.5', 400, 'request-invalid', 'seq'],
      ['seq=x', 400, 'request-invalid', 'seq'],
      [`at=${before}`, 404, 'moment-unknown', began],
      ['at=0', 404, 'moment-unknown', began],
      ['at=9999-01-01T00:00:00Z', 404, 'moment-unknown', 'still to come'],
      [`seq=${made + 1}`, 404, 'moment-unknown', 'still to come'],
    ]
    for (const [query, status, code, says] of cases) {
      const response = await server.ask(`${path}?${query}`, { token: lead.token })
      expect([query, response.status, await response.json()]).toEqual([
        query,
        status,
        { code, message: expect.stringContaining(says) },
      ])
    }
  })

  test('a card without an author has none in history either', async () => {
    const { lead, pat, asOf, open, now } = await openBoard()
    const client = await open(pat.token)
    addCards(client.board, [note('who wrote this?')], null)
    await eventually(async () => expect((await now(lead.token)).cards).toHaveLength(1))
    const answer = await asOf(lead.token, `seq=${made + 1}`)
    expect(answer.snapshot.cards[0]).not.toHaveProperty('author')
    expect(JSON.stringify(answer)).not.toContain(pat.participant.id)
  })

  test('survives a restart, and a canvas can be drawn as it was', async () => {
    const folder = await temporaryFolder()
    const first = await startServer({ folder })
    const board = await first.createBoard({ title: 'What was' })
    const pat = await first.join(board.id, board.participantKey, 'Pat')
    const client = await askHistory(first, board.id).open(pat.token)
    addCards(client.board, [note('remember me', pat.participant.id)], null)
    await eventually(async () =>
      expect((await askHistory(first, board.id).now(pat.token)).cards).toHaveLength(1),
    )
    const before = toSnapshot(client.board)
    deleteCards(client.board, [...client.board.cards.keys()], null)
    await eventually(async () =>
      expect((await askHistory(first, board.id).now(pat.token)).cards).toHaveLength(0),
    )
    client.leave()
    await first.stop()

    const again = await startServer({ folder })
    onTestFinished(() => again.stop())
    expect((await askHistory(again, board.id).asOf(pat.token, `seq=${made + 1}`)).snapshot).toEqual(before)
    const picture = async (query: string) => {
      const path = `/api/boards/${board.id}/canvases/domain/picture.svg${query}`
      const response = await again.ask(path, { token: pat.token })
      expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
      return (await response.text()).replace(/<[^>]+>/g, '')
    }
    expect((await picture(`?seq=${made + 1}`)).length).toBeGreaterThan((await picture('')).length)
    expect(await picture(`?seq=${made + 2}`)).toBe(await picture(''))
    expect(
      (await again.ask(`/api/boards/${board.id}/canvases/domain/picture.svg?seq=9`, { token: pat.token }))
        .status,
    ).toBe(404)
  })
})
