import type { FastifyRequest } from 'fastify'
import type { Member } from '#server/access/Member.ts'
import { type Invitation, invitation, rotateLink } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { linkFrom } from './newBoards.ts'
import { boardParams, facilitatorAsking, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Joining']

/** What to send to others, and how to make it worthless. */
export function linkRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/boards/:id/invitation',
    {
      schema: {
        tags,
        summary: 'Links and code to pass on',
        params: boardParams,
        response: { 200: invitation },
      },
    },
    async request => {
      const { id } = request.params
      return invitationFor(parts, request, { board: id, member: await memberAsking(parts, request, id) })
    },
  )

  app.post(
    '/api/boards/:id/links/rotate',
    {
      schema: {
        tags,
        summary: 'Replace a link; all who came in by the old one are out',
        params: boardParams,
        body: rotateLink,
        response: { 200: invitation },
      },
    },
    async request => {
      const { id } = request.params
      const member = await facilitatorAsking(parts, request, { board: id, what: 'replace a link' })
      await parts.access.rotate(id, request.body.role, member)
      parts.log.info({ board: id, role: request.body.role }, 'link replaced')
      const isLead = request.body.role === 'facilitator'
      const isOut = (one: Member) => (one.role === 'facilitator') === isLead && one.id !== member.id
      parts.sync.disconnect(id, isOut, closeCode.signedOut)
      await parts.sessionSockets.recheck(id)
      return invitationFor(parts, request, { board: id, member })
    },
  )
}

async function invitationFor(
  { access, whereabouts }: Parts,
  request: FastifyRequest,
  { board, member }: { readonly board: string; readonly member: Member },
): Promise<Invitation> {
  const keys = await access.invitation(board, member.role)
  const link = linkFrom(whereabouts.address(request.headers.host), board)
  return {
    ...(keys.facilitator && { facilitatorUrl: link(keys.facilitator) }),
    ...(keys.participant && { participantUrl: link(keys.participant) }),
    ...(keys.observer && { observerUrl: link(keys.observer) }),
    ...(keys.code && { code: keys.code }),
  }
}
