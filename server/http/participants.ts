import { notPermitted } from '#server/errors/RefusedError.ts'
import { participant, renameParticipant } from '#shared/protocol/http.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

/** The people of a board, as far as they can be changed. */
export function participantRoutes(app: App, parts: Parts): void {
  app.patch(
    '/api/boards/:id/participants/:participant',
    {
      schema: {
        tags: ['People'],
        summary: 'Change a name: one’s own, or as facilitator anybody’s',
        params: boardParams.extend({ participant: z.string().max(64) }),
        body: renameParticipant,
        response: { 200: participant },
      },
    },
    async request => {
      const { id, participant } = request.params
      const me = await memberAsking(parts, request, id)
      if (me.id !== participant && me.role !== 'facilitator')
        throw notPermitted('You can change your own name only.')
      const renamed = await parts.access.rename(id, participant, request.body.name)
      await parts.sync.refresh(id, participant)
      return renamed
    },
  )
}
