import type { FastifyRequest } from 'fastify'
import type { Member } from '#server/access/Member.ts'
import type { Invitation } from '#shared/protocol/http.ts'
import { linkFrom } from './newBoards.ts'
import type { Parts } from './Parts.ts'

/** What a member may pass on, and for how long the code among it counts. */
export async function invitationFor(
  { access, door, whereabouts }: Parts,
  request: FastifyRequest,
  { board, member }: { readonly board: string; readonly member: Member },
): Promise<Invitation> {
  const [keys, codeUntil] = await Promise.all([access.invitation(board, member.role), door.codeUntil(board)])
  const link = linkFrom(whereabouts.address(request.headers.host), board)
  return {
    ...(keys.facilitator && { facilitatorUrl: link(keys.facilitator) }),
    ...(keys.participant && { participantUrl: link(keys.participant) }),
    ...(keys.observer && { observerUrl: link(keys.observer) }),
    ...(keys.code && codeUntil !== undefined && { code: keys.code, codeUntil }),
  }
}
