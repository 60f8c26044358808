import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { addedPicture, createdBoard } from '#shared/protocol/http.ts'
import { openBoard } from '#tests/support/askHistory.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'

test('an archive holds the board, its pictures and every edit, and makes an equal board', async () => {
  const { server, board, lead, pat, open, now } = await openBoard()
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

  const importing = (body: Uint8Array) =>
    fetch(new URL('/api/boards/import/archive', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/zip' },
      body: new Uint8Array(body),
    })
  const made = createdBoard.parse(await (await importing(bytes)).json())
  const { token } = await server.join(made.id, made.facilitatorKey)
  const anew = boardSnapshot.parse(
    await (await server.ask(`/api/boards/${made.id}/snapshot`, { token })).json(),
  )
  expect(anew).toEqual(kept)
  const picture = await server.ask(`/api/boards/${made.id}/pictures/${image}`, { token })
  expect(picture.headers.get('content-type')).toMatch(/^image\//)
  expect((await server.ask(`/api/boards/${made.id}/pictures/${image}`, {})).status).toBe(404)

  const refused = await importing(new Uint8Array([1, 2, 3]))
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'request-invalid' })
})
