import {
  documentFormats,
  listedParts,
  papers,
  recordKinds,
  recordWish,
  timeZone,
} from '#shared/protocol/exports.ts'
import { momentWish } from '#shared/protocol/history.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, memberAsking, type Parts } from '../Parts.ts'
import type { App } from '../zodRoutes.ts'
import { boardFor } from './boardContent.ts'
import { handOut } from './handOut.ts'
import { lastMeeting } from './lastMeeting.ts'
import { makeExport, makePicture } from './makeExport.ts'

const tags = ['Records']
const exportParams = boardParams.extend({ format: z.enum(['md', 'json', 'csv', 'zip', ...documentFormats]) })
const exportQuery = z.object({
  part: z.string().max(40).optional().describe('for csv the name of the table'),
  parts: listedParts.optional().describe('pictures, canvases, comments, words, with commas; empty for none'),
  kind: z.enum(recordKinds).optional().describe('charter, or minutes of the last gathering'),
  timeZone: timeZone.optional().describe('for minutes'),
  language: z.string().max(35).optional(),
  paper: z.enum(papers).optional(),
})
const pictureParams = boardParams.extend({
  canvas: z.string().max(64),
  type: z.enum(['svg', 'png', 'pdf']),
})
const pictureQuery = momentWish.extend({
  scale: z.coerce.number().min(0.1).max(4).default(1).describe('for png: times the size of a screen'),
  paper: z.enum(['a4', 'a3', 'fit']).default('a4').describe('for pdf: fit cuts the page to the picture'),
})

/** What a group takes away, in one request: for programs, and for what is made at once. */
export function exportRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/boards/:id/exports/:format',
    { schema: { tags, summary: 'The record of a board', params: exportParams, querystring: exportQuery } },
    async (request, reply) => {
      const { id, format } = request.params
      await memberAsking(parts, request, id)
      const { part, ...wish } = request.query
      if (format === 'zip') return handOut(reply, await makeExport(parts, id, { what: 'archive' }))
      if (format === 'pdf' || format === 'html' || format === 'docx')
        return handOut(
          reply,
          await makeExport(parts, id, recordWish.parse({ what: 'record', format, ...wish })),
        )
      const { kind, timeZone = 'UTC', ...options } = wish
      const isMinutes = format === 'md' && kind === 'minutes'
      const [{ snapshot, today }, { authors }, meeting] = await Promise.all([
        boardFor(parts, id),
        parts.access.rosterOf(id),
        isMinutes ? lastMeeting(parts, id, timeZone) : undefined,
      ])
      const { renderExport } = await import('#server/export/renderExport.ts')
      const { title } = snapshot.board
      return handOut(
        reply,
        await renderExport({
          format,
          ...(part && { part }),
          ...options,
          meeting,
          snapshot,
          authors,
          title,
          today,
        }),
      )
    },
  )

  app.get(
    '/api/boards/:id/canvases/:canvas/picture.:type',
    {
      schema: {
        tags,
        summary: 'A canvas as a picture, as it is or as it was',
        params: pictureParams,
        querystring: pictureQuery,
      },
    },
    async (request, reply) => {
      const { id, canvas, type } = request.params
      await memberAsking(parts, request, id)
      const { scale, paper, ...moment } = request.query
      return handOut(
        reply,
        await makePicture(parts, id, { what: 'picture', canvas, type, scale, paper }, { moment }),
      )
    },
  )
}
