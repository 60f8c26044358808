import { recordOf } from '#shared/session/recordOf.ts'
import { type SessionRecord, sessionRecord } from '#shared/session/SessionRecord.ts'
import type { SessionState } from '#shared/session/SessionState.ts'
import { permissionsIn } from '#shared/session/steps/permissionsIn.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

/** What is kept of a board's sessions: when they were, who was there, what each step took. */
export function sessionRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/boards/:id/sessions',
    {
      schema: {
        tags: ['Sessions'],
        summary: 'Sessions that were held on this board, oldest first; the last may still run',
        params: boardParams,
        response: { 200: z.array(sessionRecord) },
      },
    },
    async request => {
      const { id } = request.params
      await memberAsking(parts, request, id)
      return sessionsOf(parts, id)
    },
  )
}

/**
 * All sessions of a board, oldest first; the last may still run. Of that one nobody is told results which its step keeps
 * from participants: what is taken along can be passed on.
 */
export async function sessionsOf({ sessionStore, sessions }: Parts, board: string): Promise<SessionRecord[]> {
  const [stored, running] = await Promise.all([
    sessionStore.sessionRecords(board),
    sessions.look(board, ({ state }) => (state.course.state === 'running' ? recordNow(state) : undefined)),
  ])
  const over = stored.map(record => sessionRecord.parse(JSON.parse(record)))
  return running ? [...over.filter(({ started }) => started !== running.started), running] : over
}

function recordNow(state: SessionState): SessionRecord | undefined {
  const record = recordOf(state, Date.now())
  return record && !permissionsIn(state).seeResults ? { ...record, votes: [] } : record
}
