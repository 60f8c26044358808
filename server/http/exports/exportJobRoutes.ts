import { RefusedError } from '#server/errors/RefusedError.ts'
import { ExportDesk } from '#server/export/ExportDesk.ts'
import { newId } from '#shared/board/ids.ts'
import { exportJob, exportWish } from '#shared/protocol/exports.ts'
import { z } from '#shared/std/zod.ts'
import { nothingHere } from '../answerErrors.ts'
import { boardParams, memberAsking, type Parts } from '../Parts.ts'
import type { App } from '../zodRoutes.ts'
import { handOut } from './handOut.ts'
import { makeExport } from './makeExport.ts'

const tags = ['Records']
const jobParams = boardParams.extend({ job: z.string().max(64) })

/**
 * The same as jobs: begun, asked about, given up, fetched. Whoever begun one sees to it, and so do facilitators; its
 * file can be fetched for a while by all who may see the board, so its address can be passed on among them.
 */
export function exportJobRoutes(app: App, parts: Parts): void {
  const desk = new ExportDesk({ now: Date.now, newId })

  app.post(
    '/api/boards/:id/exports',
    {
      schema: {
        tags,
        summary: 'Begin to make a record or a picture',
        params: boardParams,
        body: exportWish,
        response: { 202: exportJob },
      },
    },
    async (request, reply) => {
      const { id: board } = request.params
      const { id: participant } = await memberAsking(parts, request, board)
      const wish = request.body
      const make: Parameters<typeof desk.begin>[0]['make'] = attending =>
        makeExport(parts, board, wish, attending)
      return reply.code(202).send(desk.begin({ board, participant, make }))
    },
  )

  app.get(
    '/api/boards/:id/exports/jobs/:job',
    { schema: { tags, summary: 'How far it is', params: jobParams, response: { 200: exportJob } } },
    async request => {
      const { id, job } = request.params
      await memberAsking(parts, request, id)
      const found = desk.look(id, job)
      if (!found) throw nothingHere()
      return found
    },
  )

  app.delete(
    '/api/boards/:id/exports/jobs/:job',
    { schema: { tags, summary: 'Give it up', params: jobParams } },
    async (request, reply) => {
      const { id, job } = request.params
      const member = await memberAsking(parts, request, id)
      const owner = desk.ownerOf(id, job)
      if (owner === undefined) throw nothingHere()
      if (owner !== member.id && member.role !== 'facilitator')
        throw new RefusedError(
          'not-permitted',
          'Only whoever began an export, or a facilitator, gives it up.',
        )
      desk.giveUp(id, job)
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/boards/:id/exports/jobs/:job/file',
    { schema: { tags, summary: 'The file', params: jobParams } },
    async (request, reply) => {
      const { id, job } = request.params
      await memberAsking(parts, request, id)
      const file = desk.file(id, job)
      if (!file) throw nothingHere()
      return handOut(reply, file)
    },
  )
}
