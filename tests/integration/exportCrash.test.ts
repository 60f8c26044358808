import { readdir } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { exportJob } from '#shared/protocol/exports.ts'
import { type CreatedBoard, createdBoard, joined } from '#shared/protocol/http.ts'
import { largeBoard } from '#tests/support/largeBoard.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { openServerHouse, type ServerHouse } from '#tests/support/serverHouse.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const ours = /^(?:convene\.db(?:-wal|-shm)?|convene\.lock(?:-journal)?|secret)$/
const cards = 3000

test('a server killed in the middle of an export leaves no half of it, and makes it when asked again', async () => {
  const scratch = await temporaryFolder()
  const house = await openServerHouse({ environment: { TMPDIR: scratch, HOME: scratch } })
  const lies = async () => [
    (await readdir(house.folder)).filter(name => !ours.test(name)),
    await readdir(scratch, { recursive: true }),
  ]
  const large = createdBoard.parse(await (await house.ask('/api/boards/import', largeBoard(cards))).json())
  const [charter, archive] = [
    await deskOf(house, house.board, { what: 'record', format: 'pdf', parts: [] }),
    await deskOf(house, large, { what: 'archive' }),
  ]
  for (const desk of [charter, archive]) {
    const before = await lies()
    const id = await desk.begin()
    await desk.becomes(id, 'working')
    house.program().kill('SIGKILL')
    await house.program().ended
    await house.start()
    expect([await desk.look(id), (await desk.file(id)).status]).toEqual([undefined, 404])
    expect(await lies()).toEqual(before)
  }
  expect((await readPdf(await charter.made())).claims).toBe('1.7 1')
  const { 'board.json': board = new Uint8Array() } = unzipSync(await archive.made())
  expect(JSON.parse(strFromU8(board)).cards).toHaveLength(cards)
})

/** Somebody who wants a file of a board. */
async function deskOf(house: ServerHouse, { id: board, participantKey: key }: CreatedBoard, wish: object) {
  const path = `/api/boards/${board}`
  const entry = await house.ask(`${path}/join`, { key, name: 'Ada' })
  const { token } = joined.parse(await entry.json())
  const look = async (id: string) => {
    const answer = await house.ask(`${path}/exports/jobs/${id}`, undefined, token)
    return answer.status === 404 ? undefined : exportJob.parse(await answer.json())
  }
  const begin = async () => exportJob.parse(await (await house.ask(`${path}/exports`, wish, token)).json()).id
  const file = (id: string) => house.ask(`${path}/exports/jobs/${id}/file`, undefined, token)
  // Not so often that we are told to wait.
  const becomes = (id: string, state: string) =>
    vi.waitFor(async () => expect(await look(id)).toMatchObject({ state }), { timeout: 60_000, interval: 50 })
  const made = async () => {
    const id = await begin()
    await becomes(id, 'done')
    return new Uint8Array(await (await file(id)).arrayBuffer())
  }
  return { begin, look, file, becomes, made }
}
