import { describe, expect, onTestFinished, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { askHistory, openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

/** A board on which Pat has harmed what Lea wrote, while Lea went on. */
async function harmed() {
  const opened = await openBoard()
  const { lead, pat, overview, now, open } = opened
  const [lea, client] = await Promise.all([open(lead.token), open(pat.token)])
  const [kept = '', painted = ''] = addCards(
    lea.board,
    [note('We meet on Mondays', lead.participant.id), note('Tea', lead.participant.id)],
    null,
  )
  const stored = async () => {
    await eventually(() => expect(toSnapshot(lea.board)).toEqual(toSnapshot(client.board)))
    await eventually(async () => expect(await now(lead.token)).toEqual(toSnapshot(lea.board)))
    return (await overview(lead.token)).edits
  }
  const before = await stored()
  addCards(client.board, [note('HA', pat.participant.id)], null)
  editText(client.board, kept, 'HA', null)
  recolorCards(client.board, [painted], 'rose', null)
  await stored()
  editText(lea.board, painted, 'Tea and cake', null)
  const after = await stored()
  return { ...opened, lea, client, kept, painted, before, after, stored }
}

describe('taking back somebody’s work', () => {
  test('is told beforehand, done for everybody who is there, and can itself be taken back', async () => {
    const { lead, pat, act, overview, asOf, lea, client, kept, painted, before, after, stored } =
      await harmed()
    const work = { participant: pat.participant.id, after: before }
    const changes = { cardsBack: 0, cardsGone: 1, cardsChanged: 2, others: 0 }
    expect(await act(lead.token, 'undo', { ...work, dryRun: true })).toEqual({ changes, cardsKept: 0 })
    expect(await stored()).toBe(after)

    expect(await act(lead.token, 'undo', work)).toEqual({ changes, cardsKept: 0, seq: after + 1 })
    expect(await stored()).toBe(after + 1)
    const cards = toSnapshot(client.board).cards.map(({ id, text, color }) => [id, text, color])
    expect(cards).toEqual([
      [kept, 'We meet on Mondays', 'straw'],
      [painted, 'Tea and cake', 'straw'],
    ])
    expect((await overview(lead.token)).moments.at(-1)).toMatchObject({
      act: 'undo',
      people: [{ id: lead.participant.id }],
    })
    expect(await act(lead.token, 'undo', work)).toEqual({
      changes: { cardsBack: 0, cardsGone: 0, cardsChanged: 0, others: 0 },
      cardsKept: 0,
    })

    editText(lea.board, painted, 'Tea and more cake', null)
    await stored()
    await act(lead.token, 'undo', { edit: after + 1 })
    await stored()
    const again = toSnapshot(client.board).cards
    expect(again.map(({ text, color }) => [text, color]).sort()).toEqual([
      ['HA', 'straw'],
      ['HA', 'straw'],
      ['Tea and more cake', 'rose'],
    ])
    expect((await asOf(pat.token, `seq=${after + 1}`)).snapshot.cards).toHaveLength(2)
  })

  test('goes back to a time, or to the beginning', async () => {
    const { lead, pat, act, asOf, before } = await harmed()
    const { time } = await asOf(lead.token, `seq=${before}`)
    const dry = { participant: pat.participant.id, dryRun: true }
    const { changes } = await act(lead.token, 'undo', dry)
    expect(changes).toMatchObject({ cardsGone: 1, cardsChanged: 2 })
    expect((await act(lead.token, 'undo', { ...dry, since: time })).changes).toEqual(changes)
    expect((await act(lead.token, 'undo', { ...dry, since: '2001-01-01T00:00:00Z' })).changes).toEqual(
      changes,
    )
    const now = new Date().toISOString()
    expect((await act(lead.token, 'undo', { ...dry, since: now })).changes.cardsGone).toBe(0)
  })

  test('meets somebody who is writing in the very card, and harms nothing', async () => {
    const { lead, pat, act, lea, kept, stored } = await harmed()
    const undone = act(lead.token, 'undo', { participant: pat.participant.id })
    for (const end of ['!', '!!', '!!!']) editText(lea.board, kept, `HA${end}`, null)
    await undone
    await stored()
    const text = toSnapshot(lea.board).cards.find(({ id }) => id === kept)?.text
    expect(text).toContain('We meet on Mondays')
    expect(text).toContain('!!!')
    expect(text).not.toContain('HA')
  })

  test('R7: only a facilitator may, and only what is there', async () => {
    const { server, lead, pat, path, now } = await openBoard()
    const board = await now(lead.token)
    const { id: participant } = pat.participant
    const cases: readonly [string | undefined, unknown, number, string][] = [
      [pat.token, { participant }, 403, 'not-permitted'],
      [pat.token, { participant, dryRun: true }, 403, 'not-permitted'],
      [undefined, { participant }, 404, 'board-unknown'],
      [lead.token, {}, 400, 'request-invalid'],
      [lead.token, { participant, edit: 1 }, 400, 'request-invalid'],
      [lead.token, { participant, since: 'lunch' }, 400, 'request-invalid'],
      [lead.token, { participant, since: '2026-03-31T10:00:00Z', after: 1 }, 400, 'request-invalid'],
      [lead.token, { participant: 'server' }, 404, 'not-found'],
      [lead.token, { participant: 'nobody' }, 404, 'not-found'],
      [lead.token, { participant, after: 99 }, 404, 'moment-unknown'],
      [lead.token, { participant, since: '9999-01-01T00:00:00Z' }, 404, 'moment-unknown'],
      [lead.token, { edit: 99 }, 404, 'moment-unknown'],
    ]
    for (const [token, body, status, code] of cases) {
      const response = await server.ask(`${path}/undo`, { token, body })
      expect([body, response.status, await response.json()]).toEqual([
        body,
        status,
        expect.objectContaining({ code }),
      ])
    }
    expect(await now(lead.token)).toEqual(board)
  })

  test('holds over a restart, of work that was done before one', async () => {
    const folder = await temporaryFolder()
    const first = await startServer({ folder })
    const board = await first.createBoard({ demo: true })
    const lead = await first.join(board.id, board.facilitatorKey, 'Lea')
    const pat = await first.join(board.id, board.facilitatorKey, 'Pat')
    const asked = askHistory(first, board.id)
    const client = await asked.open(pat.token)
    const before = toSnapshot(client.board)
    deleteCards(client.board, [...client.board.cards.keys()], null)
    await eventually(async () => expect((await asked.now(lead.token)).cards).toEqual([]))
    client.leave()
    await first.stop()

    const second = await startServer({ folder })
    const { changes } = await askHistory(second, board.id).act(lead.token, 'undo', {
      participant: pat.participant.id,
    })
    expect(changes.cardsBack).toBe(before.cards.length)
    await second.stop()

    const third = await startServer({ folder })
    onTestFinished(() => third.stop())
    expect(await askHistory(third, board.id).now(lead.token)).toEqual(before)
  })
})
