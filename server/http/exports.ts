import type { FastifyReply } from 'fastify'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type MomentWish, momentWish } from '#shared/protocol/history.ts'
import { z } from '#shared/std/zod.ts'
import { nothingHere } from './answerErrors.ts'
import { attachmentPolicy } from './headers.ts'
import { boardAsOf } from './history.ts'
import { boardParams, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Records']
const exportParams = boardParams.extend({ format: z.enum(['md', 'json', 'csv']) })
const exportQuery = z.object({ part: z.string().max(40).optional() })
const pictureParams = boardParams.extend({ canvas: z.string().max(64) })

/**
 * What a group takes away. Always attachments: nothing that people wrote is ever opened as a page of ours. What makes
 * them is loaded at first use: a server starts without waiting for typefaces.
 */
export function exportRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/boards/:id/exports/:format',
    { schema: { tags, summary: 'The record of a board', params: exportParams, querystring: exportQuery } },
    async (request, reply) => {
      const { id, format } = request.params
      const { part } = request.query
      await memberAsking(parts, request, id)
      const [snapshot, { authors }] = await Promise.all([parts.sync.read(id), parts.access.rosterOf(id)])
      const { renderExport } = await import('#server/export/renderExport.ts')
      const { title } = snapshot.board
      const today = parts.today()
      const file = await renderExport({ format, ...(part && { part }), snapshot, authors, title, today })
      return handOut(reply, file)
    },
  )

  app.get(
    '/api/boards/:id/canvases/:canvas/picture.svg',
    {
      schema: {
        tags,
        summary: 'A canvas as a picture, as it is or as it was',
        params: pictureParams,
        querystring: momentWish,
      },
    },
    async (request, reply) => {
      const { id, canvas } = request.params
      await memberAsking(parts, request, id)
      const [{ snapshot, day }, { authors }] = await Promise.all([
        boardFor(parts, id, request.query),
        parts.access.rosterOf(id),
      ])
      const { renderPicture } = await import('#server/export/renderPicture.ts')
      const file = await renderPicture({
        snapshot,
        canvas,
        authors,
        today: day,
        images: await imagesOn(parts, id, { snapshot, canvas }),
      })
      if (!file) throw nothingHere()
      return handOut(reply, file)
    },
  )
}

/** The board as it is or as it was, and the day for which it stands. */
async function boardFor(
  parts: Parts,
  board: string,
  wish: MomentWish,
): Promise<{ readonly snapshot: BoardSnapshot; readonly day: string }> {
  if (wish.at === undefined && wish.seq === undefined)
    return { snapshot: await parts.sync.read(board), day: parts.today() }
  const { snapshot, time } = await boardAsOf(parts, board, wish)
  return { snapshot, day: new Date(time).toISOString().slice(0, 10) }
}

/** The pictures that lie on a canvas, as addresses that bring them along. */
async function imagesOn(
  { pictures }: Parts,
  board: string,
  { snapshot, canvas }: { readonly snapshot: BoardSnapshot; readonly canvas: string },
): Promise<Record<string, string>> {
  const names = snapshot.cards
    .filter(card => card.canvas === canvas && card.kind === 'picture')
    .flatMap(({ fields }) => (typeof fields.image === 'string' ? fields.image : []))
  const found = await Promise.all([...new Set(names)].map(name => pictures.picture(board, name)))
  return Object.fromEntries(
    found
      .filter(one => one !== undefined)
      .map(({ id, type, bytes }) => [id, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`]),
  )
}

function handOut(
  reply: FastifyReply,
  { type, name, body }: { readonly type: string; readonly name: string; readonly body: string | Buffer },
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', attachment(name))
    .header('content-security-policy', attachmentPolicy)
    .send(body)
}

/** A name of any script, in the form of RFC 8187, and one of plain letters for those who read no other. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '-')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
