import { RefusedError } from '#server/errors/RefusedError.ts'
import { headOf } from '#shared/board/toSnapshot.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { createdBoard } from '#shared/protocol/http.ts'
import { rehearsalWish } from '#shared/session/rehearsal/rehearsalWish.ts'
import { checkScript } from '#shared/session/scripts.ts'
import { layOutBoard, mayMakeBoards } from './newBoards.ts'
import { boardParams, facilitatorAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

/** A rehearsal is a board of its own, so that nothing of it ever lies among what a group has made. */
export function rehearsalRoutes(app: App, parts: Parts): void {
  app.post(
    '/api/boards/:id/rehearsals',
    {
      schema: {
        tags: ['Sessions'],
        summary: 'Make a board on which a script is rehearsed with simulated people, as facilitator',
        params: boardParams,
        body: rehearsalWish,
        response: { 201: createdBoard },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { title, people, script, passphrase } = request.body
      await facilitatorAsking(parts, request, { board: id, what: 'rehearse' })
      const checked = checkScript(script)
      if (!checked.ok) throw new RefusedError('request-invalid', checked.refusal)
      if (parts.rehearsals.isFull)
        throw new RefusedError('too-many', 'This server bears no more rehearsals now. Try again later.')
      mayMakeBoards(parts, request.ip, passphrase)
      const { board, canvases } = await parts.sync.look(id, headOf)
      const targets = script.steps.flatMap(step => step.targets.map(target => target.split('.')[0] ?? target))
      const snapshot = newBoardSnapshot({
        title,
        community: board.community,
        language: board.language,
        canvases: [...canvases.map(({ template }) => template), ...targets],
      })
      const made = await layOutBoard(parts, { snapshot, authors: [] }, request.headers.host)
      await parts.sessions.choose(made.id, checked.value)
      await parts.rehearsals.begin(made.id, { of: id, people })
      return reply.code(201).send(made)
    },
  )
}
