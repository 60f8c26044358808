import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import { mostOwnScripts, type SessionScript, sessionScript } from '#shared/session/schema.ts'
import { checkScript } from '#shared/session/scripts.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, facilitatorAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Sessions']
const params = boardParams.extend({ script: z.string().max(64) })

/** Scripts of a board's own: kept from a session, or brought along as a file. Notes in them are for those who lead. */
export function scriptRoutes(app: App, parts: Parts): void {
  const { sessionStore } = parts

  app.get(
    '/api/boards/:id/scripts',
    {
      schema: {
        tags,
        summary: 'Scripts of this board’s own, as facilitator',
        params: boardParams,
        response: { 200: z.array(sessionScript) },
      },
    },
    async request => {
      const { id } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'see its scripts' })
      const stored = await sessionStore.scripts(id)
      return stored.map(({ script }) => sessionScript.parse(JSON.parse(script)))
    },
  )

  app.put(
    '/api/boards/:id/scripts/:script',
    {
      schema: {
        tags,
        summary: 'Keep a script with this board, as facilitator; one of the same id is replaced',
        params,
        body: sessionScript,
        response: { 200: sessionScript },
      },
    },
    async request => {
      const { id, script } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'keep scripts' })
      const checked = soundScript({ ...request.body, id: script })
      const kept = await sessionStore.keepScript(
        id,
        { id: script, script: JSON.stringify(checked) },
        mostOwnScripts,
      )
      if (kept === 'gone') throw boardUnknown()
      if (kept === 'full')
        throw new RefusedError(
          'too-many-scripts',
          `A board keeps ${mostOwnScripts} scripts. Delete one first.`,
        )
      return checked
    },
  )

  app.delete(
    '/api/boards/:id/scripts/:script',
    { schema: { tags, summary: 'Delete a script of this board’s own, as facilitator', params } },
    async (request, reply) => {
      const { id, script } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'delete scripts' })
      if (!(await sessionStore.dropScript(id, script)))
        throw new RefusedError('not-found', 'This board has no script of that id.')
      return reply.code(204).send()
    },
  )
}

function soundScript(script: SessionScript): SessionScript {
  const checked = checkScript(script)
  if (!checked.ok) throw new RefusedError('request-invalid', checked.refusal)
  return checked.value
}
