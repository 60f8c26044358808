import { DatabaseSync } from 'node:sqlite'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { addDraft } from '#shared/board/drafts/drafts.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { addedPicture, createdBoard } from '#shared/protocol/http.ts'
import { askHistory, openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { withFile, zipped } from '#tests/support/packArchive.ts'
import { SessionHouse } from '#tests/support/session/SessionHouse.ts'
import type { TestServer } from '#tests/support/startServer.ts'
import { join } from '#tests/support/syncHarness.ts'
import { question } from '#tests/support/votes.ts'

test('an archive holds the board, its pictures and every edit, and makes an equal board', async () => {
  const { server, board, lead, pat, open, now, overview } = await openBoard()
  const path = `/api/boards/${board.id}`
  const pixels = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#a03a2a' } })
    .png()
    .toBuffer()
  const sent = await fetch(new URL(`${path}/pictures`, server.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${pat.token}`, 'content-type': 'image/png' },
    body: new Uint8Array(pixels),
  })
  const image = addedPicture.parse(await sent.json()).id
  const client = await open(pat.token)
  const card = {
    ...note('A card', pat.participant.id),
    kind: 'picture' as const,
    fields: { image, ratio: 1 },
  }
  const [id = ''] = addCards(client.board, [note('Words', pat.participant.id), card], null)
  editText(client.board, id, 'Other words', null)
  await eventually(async () => expect((await now(lead.token)).cards[0]?.text).toBe('Other words'))

  const response = await server.ask(`${path}/exports/zip`, { token: lead.token })
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('content-disposition')).toContain('what-was-archive.zip')
  const bytes = new Uint8Array(await response.arrayBuffer())
  const files = unzipSync(bytes)
  const file = (name: string) => files[name] ?? new Uint8Array()

  const kept = await now(lead.token)
  expect(JSON.parse(strFromU8(file('board.json')))).toEqual(kept)
  const document = new Board(new Y.Doc())
  Y.applyUpdateV2(document.doc, file('document.yjs'))
  expect(toSnapshot(document)).toEqual(kept)
  const edits = strFromU8(file('history.jsonl'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const replayed = new Board(new Y.Doc())
  for (const { update } of edits) Y.applyUpdate(replayed.doc, Buffer.from(update, 'base64'))
  expect(toSnapshot(replayed)).toEqual(kept)
  expect(edits.map(({ seq }) => seq)).toEqual(edits.map((_, index) => index + 1))

  const made = createdBoard.parse(await (await importing(server, bytes)).json())
  const { token } = await server.join(made.id, made.facilitatorKey)
  const anew = boardSnapshot.parse(
    await (await server.ask(`/api/boards/${made.id}/snapshot`, { token })).json(),
  )
  expect(anew).toEqual(kept)
  const picture = await server.ask(`/api/boards/${made.id}/pictures/${image}`, { token })
  expect(picture.headers.get('content-type')).toMatch(/^image\//)
  expect((await server.ask(`/api/boards/${made.id}/pictures/${image}`, {})).status).toBe(404)

  expect(await askHistory(server, made.id).overview(token)).toMatchObject({
    edits: edits.length,
    moments: (await overview(lead.token)).moments,
  })
})

test('an archive of a session makes a board with equal minutes, and holds nobody’s ballot or draft', async () => {
  const house = await SessionHouse.open()
  const { server } = house
  const [fay, mira] = [await house.facilitator('Fay Lund'), await house.participant('Mira Otterbein')]
  const lead = await house.seat(fay)
  await house.seat(mira)
  await lead.do({ name: 'session.start', payload: {} })
  const desk = await house.desk(fay)
  const listed = { ...note('Fay Lund', fay.participant.id), fields: { consent_listed: true } }
  const asking = note('A door for everybody, says Mira Otterbein', fay.participant.id)
  const [card = ''] = addCards(desk.board, [asking, { ...listed, kind: 'person' }], null)
  const own = join({ url: `${server.url.replace('http', 'ws')}/sync` }, `${house.board}/private`, mira.token)
  await own.synced()
  const draft = {
    kind: 'topic',
    canvas: 'domain',
    zone: 'domain.topics',
    color: 'straw',
    fields: {},
  } as const
  addDraft(own.board, { ...draft, text: 'UNREVEALED', step: lead.step(2) }, null)
  const vote = (id: string, rest: string, method: string, body?: object, { token } = fay) =>
    server.ask(`/api/boards/${house.board}/votes/${id}${rest}`, { method, token, ...(body && { body }) })
  const ballot = { ballot: { kind: 'consent', objection: 'TOO-SOON' }, after: 0 }
  const asked = { ...question(['c'], { kind: 'consent' }), candidates: [{ id: 'c', text: 'A door', card }] }
  await lead.do({ name: 'vote.start', payload: asked })
  expect((await vote('b-vote', '/ballot', 'PUT', ballot, mira)).status).toBe(200)
  expect((await vote('b-vote', '/close', 'POST')).status).toBe(204)
  expect((await vote('b-vote', '/record', 'POST', { text: 'We wait' })).status).toBe(204)
  await lead.do({ name: 'session.end', payload: {} })
  await lead.do({ name: 'vote.start', payload: { ...asked, id: 'b-open' } })
  const open = { ...ballot, ballot: { kind: 'consent', objection: 'STILL-OPEN' } }
  expect((await vote('b-open', '/ballot', 'PUT', open, mira)).status).toBe(200)

  const bytes = await archiveOf(server, house.board, fay.token)
  const told = Object.values(unzipSync(bytes)).map(file => strFromU8(file))
  const updates = strFromU8(unzipSync(bytes)['history.jsonl'] ?? new Uint8Array())
  const written = updates
    .trim()
    .split('\n')
    .map(text => Buffer.from(JSON.parse(text).update, 'base64').toString())
  expect(told.join()).toContain('TOO-SOON')
  for (const secret of ['UNREVEALED', 'STILL-OPEN'])
    expect([...told, ...written].join()).not.toContain(secret)
  const { sessions } = JSON.parse(strFromU8(unzipSync(bytes)['sessions.json'] ?? new Uint8Array()))
  expect(sessions[0].votes).toMatchObject([{ id: 'b-vote', result: { objections: ['TOO-SOON'] } }])
  expect(JSON.stringify(sessions[0].votes)).not.toContain(mira.participant.id)

  const made = createdBoard.parse(await (await importing(server, bytes)).json())
  const { token } = await server.join(made.id, made.facilitatorKey, 'Somebody else')
  const minutes = async (board: string, as: string) =>
    (await server.ask(`/api/boards/${board}/exports/md?kind=minutes`, { token: as })).text()
  const before = await minutes(house.board, fay.token)
  expect(before).toContain('no without objection, one objection')
  expect(before).toContain('A door for everybody, says a member')
  expect(before).toMatch(/Facilitating\W+Fay Lund/)
  expect(await minutes(made.id, token)).toBe(before)
  const again = await archiveOf(server, made.id, token)
  const file = (from: Uint8Array, name: string) => strFromU8(unzipSync(from)[name] ?? new Uint8Array())
  for (const name of ['board.json', 'history.jsonl', 'sessions.json'])
    expect(file(again, name), name).toBe(file(bytes, name))
  // Who was here before is a name on cards and in minutes, and comes in by no old key.
  const stale = await server.ask(`/api/boards/${made.id}`, { token: fay.token })
  expect(stale.status).toBe(404)
})

test('an archive that does not hold together leaves no board behind', async () => {
  const { server, board, lead } = await openBoard()
  const boards = () => {
    using database = new DatabaseSync(`${server.folder}/convene.db`, { readOnly: true })
    return database.prepare('SELECT count(*) AS n FROM board').get()?.n
  }
  const files = unzipSync(await archiveOf(server, board.id, lead.token))
  const { 'history.jsonl': _edits, ...bare } = files
  const cases: readonly [Uint8Array, string][] = [
    [new Uint8Array([1, 2, 3]), 'no archive of a board'],
    [zipped(withFile(files, 'history.jsonl', () => '')), 'leads to another board'],
    [zipped(withFile(files, 'sessions.json', () => '{}')), 'does not understand its sessions.json'],
    [zipped(withFile(bare, 'board.json', text => text.replaceAll('"domain"', '"moon"'))), 'moon'],
  ]
  const before = boards()
  for (const [bytes, says] of cases) {
    const refused = await importing(server, bytes)
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { code: 'request-invalid', message: expect.stringContaining(says) },
    ])
  }
  expect(boards()).toBe(before)
})

function importing(server: TestServer, body: Uint8Array): Promise<Response> {
  return fetch(new URL('/api/boards/import/archive', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: new Uint8Array(body),
  })
}

async function archiveOf(server: TestServer, board: string, token: string): Promise<Uint8Array> {
  const response = await server.ask(`/api/boards/${board}/exports/zip`, { token })
  return new Uint8Array(await response.arrayBuffer())
}
