import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExportJob, exportJob } from '#shared/protocol/exports.ts'
import type { CreatedBoard } from '#shared/protocol/http.ts'
import { eventually } from '#tests/support/eventually.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { startServer, type TestServer } from '#tests/support/startServer.ts'

let server: TestServer
let board: CreatedBoard
let lead: string
let participant: string
beforeAll(async () => {
  server = await startServer()
  board = await server.createBoard({ demo: true })
  lead = (await server.join(board.id, board.facilitatorKey)).token
  participant = (await server.join(board.id, board.participantKey)).token
})
afterAll(() => server.stop())

const jobs = (path = '') => `/api/boards/${board.id}/exports${path}`

async function begin(wish: object, token = lead): Promise<ExportJob> {
  const response = await server.ask(jobs(), { body: wish, token })
  expect(response.status).toBe(202)
  return exportJob.parse(await response.json())
}

function finished(id: string): Promise<ExportJob> {
  return eventually(async () => {
    const job = exportJob.parse(await (await server.ask(jobs(`/jobs/${id}`), { token: lead })).json())
    expect(job.state).toBe('done')
    return job
  })
}

describe('an export as a job', () => {
  test('is made while one asks how far it is, and its file can be fetched by all of the board', async () => {
    const { id } = await begin({ what: 'record', format: 'pdf', parts: ['words'] }, participant)
    expect(await finished(id)).toMatchObject({ name: 'front-door-charter.pdf', share: 1 })
    const file = await server.ask(jobs(`/jobs/${id}/file`), { token: participant })
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="front-door-charter\.pdf"/)
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect((await readPdf(new Uint8Array(await file.arrayBuffer()))).claims).toBe('1.7 1')
    const stranger = await server.ask(jobs(`/jobs/${id}/file`), {})
    expect(stranger.status).toBe(404)
  })

  test('is nobody else’s board’s', async () => {
    const { id } = await begin({ what: 'picture', canvas: 'domain', type: 'png' })
    await finished(id)
    const other = await server.createBoard({ title: 'Another' })
    const { token } = await server.join(other.id, other.facilitatorKey)
    const response = await server.ask(`/api/boards/${other.id}/exports/jobs/${id}/file`, { token })
    expect(response.status).toBe(404)
  })

  test('is given up by whoever began it, or by a facilitator', async () => {
    const { id } = await begin({ what: 'record', format: 'docx' }, lead)
    const giveUp = (token: string) => server.ask(jobs(`/jobs/${id}`), { method: 'DELETE', token })
    expect((await giveUp(participant)).status).toBe(403)
    expect((await giveUp(lead)).status).toBe(204)
    expect((await server.ask(jobs(`/jobs/${id}`), { token: lead })).status).toBe(404)
    // The next one is made all the same.
    await finished((await begin({ what: 'picture', canvas: 'practice', type: 'png' })).id)
  })

  test('that makes no sense is refused before it begins', async () => {
    const wishes = [
      { what: 'record', format: 'exe' },
      { what: 'picture', canvas: 'domain', type: 'png', scale: 50 },
      { what: 'everything' },
    ]
    for (const body of wishes) expect((await server.ask(jobs(), { body, token: lead })).status).toBe(400)
  })

  test('of a canvas that is not there fails and says so', async () => {
    const { id } = await begin({ what: 'picture', canvas: 'moon', type: 'png' })
    await eventually(async () => {
      const job = await (await server.ask(jobs(`/jobs/${id}`), { token: lead })).json()
      expect(job).toMatchObject({ state: 'failed', message: 'There is nothing at this address.' })
    })
  })
})
