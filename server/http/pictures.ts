import { RefusedError } from '#server/errors/RefusedError.ts'
import { newId } from '#shared/board/ids.ts'
import { addedPicture } from '#shared/protocol/http.ts'
import { z } from '#shared/std/zod.ts'
import { nothingHere } from './answerErrors.ts'
import { attachmentPolicy } from './headers.ts'
import { boardParams, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Pictures']
const types = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/heic', 'image/tiff']

/** Pictures on a board: sent as bytes, drawn anew by us, handed out to the members of the board alone. */
export function pictureRoutes(app: App, parts: Parts): void {
  const { limits } = parts.settings
  app.addContentTypeParser(
    types,
    { parseAs: 'buffer', bodyLimit: limits.pictureBytes },
    (_request, body, done) => done(null, body),
  )

  app.post(
    '/api/boards/:id/pictures',
    {
      bodyLimit: limits.pictureBytes,
      schema: { tags, summary: 'Add a picture', params: boardParams, response: { 201: addedPicture } },
    },
    async (request, reply) => {
      const { id: board } = request.params
      const member = await memberAsking(parts, request, board)
      if (member.role === 'observer')
        throw new RefusedError('not-permitted', 'Observers add nothing to the board.')
      parts.allowances.takePicture(member.id)
      const body: unknown = request.body
      if (!(body instanceof Uint8Array))
        throw new RefusedError('request-invalid', 'Send the picture itself, as PNG, JPEG, WebP or GIF.')
      // The library is loaded at first use: a server starts without waiting for it.
      const { madeAnew } = await import('#server/pictures/madeAnew.ts')
      const made = await madeAnew(body)
      if (!made.ok)
        throw new RefusedError(
          'request-invalid',
          'This is no picture that can be shown. Try a PNG or a JPEG.',
        )
      const id = newId()
      const { type, width, height, bytes } = made.value
      const picture = { id, type, width, height, bytes, board, participant: member.id, created: Date.now() }
      const outcome = await parts.pictures.addPicture(picture, limits.picturesBytesPerBoard)
      if (outcome === 'gone') throw nothingHere()
      if (outcome === 'full')
        throw new RefusedError(
          'board-full',
          'This board holds as many pictures as it can. Use a smaller one.',
        )
      return reply.code(201).send({ id, width, height })
    },
  )

  app.get(
    '/api/boards/:id/pictures/:picture',
    {
      schema: { tags, summary: 'A picture', params: boardParams.extend({ picture: z.string().max(64) }) },
    },
    async (request, reply) => {
      const { id, picture } = request.params
      await memberAsking(parts, request, id)
      const found = await parts.pictures.picture(id, picture)
      if (!found) throw nothingHere()
      return (
        reply
          .type(found.type)
          .header('content-security-policy', attachmentPolicy)
          // It never changes; whoever loses the board loses what their browser kept when it is asked for anew.
          .header('cache-control', 'private, max-age=86400, immutable')
          .send(Buffer.from(found.bytes))
      )
    },
  )
}
