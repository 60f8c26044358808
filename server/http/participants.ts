import type { Member } from '#server/access/Member.ts'
import { notPermitted, RefusedError } from '#server/errors/RefusedError.ts'
import { type ChangeParticipant, changeParticipant, participant } from '#shared/protocol/http.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, facilitatorAsking, memberAsking, type Parts } from './Parts.ts'
import { rosterTurned } from './rosterTurned.ts'
import type { App } from './zodRoutes.ts'

const tags = ['People']
const params = boardParams.extend({ participant: z.string().max(64) })

/** The people of a board, as far as they can be changed. What is changed holds for open sockets at once (R9). */
export function participantRoutes(app: App, parts: Parts): void {
  const { access, sync, log } = parts

  app.patch(
    '/api/boards/:id/participants/:participant',
    {
      schema: {
        tags,
        summary: 'Change what one tells of oneself or, as facilitator, anybody’s name and role',
        params,
        body: changeParticipant,
        response: { 200: participant },
      },
    },
    async request => {
      const { id, participant } = request.params
      const me = await memberAsking(parts, request, id)
      mayChange(me, participant, request.body)
      const changed = await change(id, participant, request.body)
      await rosterTurned(parts, id, participant)
      return changed
    },
  )

  async function change(board: string, id: string, { role, ...about }: ChangeParticipant): Promise<Member> {
    const changed = role === undefined ? undefined : await access.changeRole(board, id, role)
    if (changed) log.info({ board, participant: id, role }, 'role changed')
    if (Object.keys(about).length > 0) return access.describe(board, id, about)
    if (changed) return changed
    throw new RefusedError(
      'request-invalid',
      'Say what to change: a name, a role, or what you tell of yourself.',
    )
  }

  app.delete(
    '/api/boards/:id/participants/:participant',
    { schema: { tags, summary: 'Send somebody away, as facilitator; what they made stays', params } },
    async (request, reply) => {
      const { id, participant } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'send people away' })
      await access.remove(id, participant)
      sync.disconnect(id, one => one.id === participant, closeCode.signedOut)
      await parts.sessionSockets.refresh(id, participant)
      sync.decideFreeze(id, participant, 'let-go')
      log.info({ board: id, participant }, 'somebody was sent away')
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/boards/:id/participants/:participant/readmit',
    {
      schema: {
        tags,
        summary: 'Let somebody in again who was sent away, as facilitator',
        params,
        response: { 200: participant },
      },
    },
    async request => {
      const { id, participant } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'let people in again' })
      return access.readmit(id, participant)
    },
  )

  app.put(
    '/api/boards/:id/participants/:participant/freeze',
    {
      schema: { tags, summary: 'Leave somebody frozen who deleted a lot at once, as facilitator', params },
    },
    async (request, reply) => {
      await decide(request, 'keep')
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/boards/:id/participants/:participant/freeze',
    {
      schema: { tags, summary: 'Let somebody go on who deleted a lot at once, as facilitator', params },
    },
    async (request, reply) => {
      await decide(request, 'let-go')
      return reply.code(204).send()
    },
  )

  async function decide(
    request: Parameters<typeof facilitatorAsking>[1] & { readonly params: z.infer<typeof params> },
    decision: 'let-go' | 'keep',
  ): Promise<void> {
    const { id, participant } = request.params
    await facilitatorAsking(parts, request, { board: id, what: 'decide that' })
    if (!sync.decideFreeze(id, participant, decision))
      throw new RefusedError('not-found', 'Nobody of that name is frozen on this board.')
  }
}

function mayChange(me: Member, id: string, { name: _, role, ...ofOneself }: ChangeParticipant): void {
  if (me.id !== id && Object.keys(ofOneself).length > 0)
    throw notPermitted('Only they themselves can change their pronouns, organisation and colour.')
  if (me.role === 'facilitator') return
  if (role !== undefined) throw notPermitted('Only a facilitator may change roles.')
  if (me.id !== id) throw notPermitted('You can change your own name only.')
}
