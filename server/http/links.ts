import type { Member } from '#server/access/Member.ts'
import { invitation, rotateLink, turnCode } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { invitationFor } from './invitationFor.ts'
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

  app.post(
    '/api/boards/:id/code',
    {
      schema: {
        tags,
        summary: 'Let the room code lead in for a while, or close it',
        params: boardParams,
        body: turnCode,
        response: { 200: invitation },
      },
    },
    async request => {
      const { id } = request.params
      const member = await facilitatorAsking(parts, request, {
        board: id,
        what: 'open or close the room code',
      })
      await parts.sessions.say(id, { name: 'door.code', payload: { open: request.body.open } }, member)
      return invitationFor(parts, request, { board: id, member })
    },
  )
}
