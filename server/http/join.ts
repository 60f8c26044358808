import type { FastifyReply, FastifyRequest } from 'fastify'
import { credentialOf, deviceCookie } from '#server/access/credentials.ts'
import type { Entry, Newcomer } from '#server/access/Door.ts'
import { tidyCode } from '#server/access/keys.ts'
import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import { type Joined, joinBoard, joinByCode, joined } from '#shared/protocol/http.ts'
import { boardParams, type Parts } from './Parts.ts'
import { rosterTurned } from './rosterTurned.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Joining']

/** A key or a code is exchanged for an identity, which the device keeps. */
export function joinRoutes(app: App, parts: Parts): void {
  knockRoute(app, parts)

  app.post(
    '/api/boards/:id/join',
    {
      schema: {
        tags,
        summary: 'Join by link',
        params: boardParams,
        body: joinBoard,
        response: { 200: joined },
      },
    },
    async (request, reply) => {
      parts.allowances.takeJoin(request.ip)
      const { key, name, organisation } = request.body
      const newcomer = { ...newcomerFrom(parts, request), name, organisation }
      return welcome(parts, { request, reply }, await parts.door.enterByKey(request.params.id, key, newcomer))
    },
  )

  app.post(
    '/api/join',
    { schema: { tags, summary: 'Join by room code', body: joinByCode, response: { 200: joined } } },
    async (request, reply) => {
      parts.allowances.mayGuess(request.ip)
      parts.allowances.takeJoin(request.ip)
      const code = tidyCode(request.body.code)
      const newcomer = { ...newcomerFrom(parts, request), name: request.body.name }
      const entry = code && (await parts.door.enterByCode(code, newcomer))
      if (entry) return welcome(parts, { request, reply }, entry)
      parts.allowances.guessedWrong(request.ip)
      throw new RefusedError(
        'code-unknown',
        'This code leads nowhere, or its time is over. Look at it again, or ask for the link.',
      )
    },
  )
}

function knockRoute(app: App, parts: Parts): void {
  app.post(
    '/api/boards/:id/knock',
    {
      schema: {
        tags,
        summary: 'Ask again to be let in, from the lobby or before a locked door',
        params: boardParams,
        response: { 200: joined },
      },
    },
    async (request, reply) => {
      parts.allowances.takeJoin(request.ip)
      const { token } = newcomerFrom(parts, request)
      if (token === undefined) throw boardUnknown()
      return welcome(parts, { request, reply }, await parts.door.knockAgain(request.params.id, token))
    },
  )
}

function newcomerFrom(parts: Parts, request: FastifyRequest): Pick<Newcomer, 'token'> {
  return { token: credentialOf(request.headers, parts.whereabouts.secure)?.token }
}

/**
 * Somebody who comes back may have another name or role now: the board is told. A browser, which names the page it
 * comes from, never shows its scripts the token.
 */
async function welcome(
  parts: Parts,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { board, participant, token, waits }: Entry,
): Promise<Joined> {
  if (!waits) await rosterTurned(parts, board, participant.id)
  reply.header('set-cookie', deviceCookie(token, parts.whereabouts.secure))
  const shown = request.headers.origin === undefined ? token : ''
  return { board, participant, token: shown, ...(waits && { waits }) }
}
