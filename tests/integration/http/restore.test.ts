import { describe, expect, onTestFinished, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { describeBoard } from '#shared/board/changes/describeBoard.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards } from '#shared/board/changes/linkCards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { askHistory, openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

describe('restoring', () => {
  test('brings a former board back for everybody who is there, as new edits on top of all others', async () => {
    const { lead, pat, overview, asOf, act, now, open } = await openBoard()
    const [lea, client] = await Promise.all([open(lead.token), open(pat.token)])
    const [kept = '', gone = ''] = addCards(
      client.board,
      [note('kept', pat.participant.id), note('soon gone', pat.participant.id)],
      null,
    )
    linkCards(client.board, { type: 'relates_to', from: kept, to: gone }, null)
    await eventually(() => expect(toSnapshot(lea.board)).toEqual(toSnapshot(client.board)))
    await eventually(async () => expect(await now(lead.token)).toEqual(toSnapshot(client.board)))
    const wanted = toSnapshot(client.board)
    const { edits: then } = await overview(lead.token)

    editText(client.board, kept, 'changed since', null)
    deleteCards(client.board, [gone], null)
    addCards(client.board, [note('added since', pat.participant.id)], null)
    describeBoard(lea.board, { title: 'Renamed since' }, null)
    await eventually(() => expect(toSnapshot(lea.board)).toEqual(toSnapshot(client.board)))
    await eventually(async () => expect(await now(lead.token)).toEqual(toSnapshot(client.board)))
    const present = toSnapshot(client.board)
    const { edits: before } = await overview(lead.token)

    const changes = { cardsBack: 1, cardsGone: 1, cardsChanged: 1, others: 2 }
    expect(await act(lead.token, 'restore', { seq: then, dryRun: true })).toEqual({ changes, cardsKept: 0 })
    expect(await now(lead.token)).toEqual(present)
    const done = await act(lead.token, 'restore', { seq: then })
    expect(done).toEqual({
      changes,
      cardsKept: 0,
      seq: before + 1,
    })
    for (const { board } of [lea, client]) await eventually(() => expect(toSnapshot(board)).toEqual(wanted))
    const after = await overview(pat.token)
    expect(after.edits).toBe(before + 1)
    expect(after.moments.at(-1)).toMatchObject({
      act: 'restore',
      seq: before + 1,
      people: [{ id: lead.participant.id, edits: 1 }],
    })
    expect((await asOf(pat.token, `seq=${before}`)).snapshot).toEqual(present)

    editText(client.board, gone, 'back, and written in', null)
    await eventually(() => expect(toSnapshot(lea.board)).toEqual(toSnapshot(client.board)))
    expect(toSnapshot(lea.board).cards.map(({ text }) => text)).toContain('back, and written in')

    await act(lead.token, 'restore', { at: (await asOf(lead.token, `seq=${before}`)).time })
    for (const { board } of [lea, client]) await eventually(() => expect(toSnapshot(board)).toEqual(present))
  })

  test('what is as it was is left alone: no edit, no word', async () => {
    const { lead, overview, act, now, open } = await openBoard()
    const { edits } = await overview(lead.token)
    const lea = await open(lead.token)
    addCards(lea.board, [note('added since', lead.participant.id)], null)
    await eventually(async () => expect((await now(lead.token)).cards).toHaveLength(1))
    expect((await act(lead.token, 'restore', { seq: edits })).seq).toBe(edits + 2)
    expect(await act(lead.token, 'restore', { seq: edits })).toEqual({
      changes: { cardsBack: 0, cardsGone: 0, cardsChanged: 0, others: 0 },
      cardsKept: 0,
    })
    expect((await overview(lead.token)).edits).toBe(edits + 2)
  })

  test('R7: only a facilitator restores, and only to a moment that was', async () => {
    const { server, lead, pat, path, now } = await openBoard()
    const before = await now(lead.token)
    const cases: readonly [string | undefined, unknown, number, string][] = [
      [pat.token, { seq: 1 }, 403, 'not-permitted'],
      [pat.token, { seq: 1, dryRun: true }, 403, 'not-permitted'],
      [undefined, { seq: 1 }, 404, 'board-unknown'],
      [lead.token, {}, 400, 'request-invalid'],
      [lead.token, { at: 'yesterday' }, 400, 'request-invalid'],
      [lead.token, { seq: 1, at: '2026-03-31T10:00:00Z' }, 400, 'request-invalid'],
      [lead.token, { at: '2001-01-01T00:00:00Z' }, 404, 'moment-unknown'],
      [lead.token, { seq: 99 }, 404, 'moment-unknown'],
    ]
    for (const [token, body, status, code] of cases) {
      const response = await server.ask(`${path}/restore`, { token, body })
      expect([body, response.status, await response.json()]).toEqual([
        body,
        status,
        expect.objectContaining({ code }),
      ])
    }
    expect(await now(lead.token)).toEqual(before)
  })

  test('holds over a restart, and so does what it replaced', async () => {
    const folder = await temporaryFolder()
    const first = await startServer({ folder })
    const board = await first.createBoard({ demo: true })
    const lead = await first.join(board.id, board.facilitatorKey, 'Lea')
    const asked = askHistory(first, board.id)
    const lea = await asked.open(lead.token)
    const { edits } = await asked.overview(lead.token)
    const wanted = toSnapshot(lea.board)
    deleteCards(lea.board, [...lea.board.cards.keys()], null)
    await eventually(async () => expect((await asked.now(lead.token)).cards).toEqual([]))
    const { changes } = await asked.act(lead.token, 'restore', { seq: edits })
    expect(changes.cardsBack).toBe(wanted.cards.length)
    lea.leave()
    await first.stop()

    const again = await startServer({ folder })
    onTestFinished(() => again.stop())
    const { now, asOf } = askHistory(again, board.id)
    expect(await now(lead.token)).toEqual(wanted)
    expect((await asOf(lead.token, `seq=${edits + 1}`)).snapshot.cards).toEqual([])
  })
})
