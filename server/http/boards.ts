import { RefusedError } from '#server/errors/RefusedError.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { headOf } from '#shared/board/toSnapshot.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { newBoardSnapshot } from '#shared/canvases/newBoard.ts'
import { type Author, boardInfo, type CreateBoard, createBoard, createdBoard } from '#shared/protocol/http.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import { scripts } from '#shared/session/scripts.ts'
import { summaryOf } from '#shared/session/summaryOf.ts'
import { layOutBoard, mayMakeBoards } from './newBoards.ts'
import { boardParams, facilitatorAsking, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['Boards']

/** Boards come, are described, and go for good. */
export function boardRoutes(app: App, parts: Parts): void {
  app.post(
    '/api/boards',
    { schema: { tags, summary: 'Make a board', body: createBoard, response: { 201: createdBoard } } },
    async (request, reply) => {
      mayMakeBoards(parts, request.ip, request.body.passphrase)
      const script = scriptFor(request.body)
      const created = await layOutBoard(parts, contentFor(request.body), request.headers.host)
      if (script) await parts.sessions.choose(created.id, script)
      return reply.code(201).send(created)
    },
  )

  app.get(
    '/api/boards/:id',
    {
      schema: { tags, summary: 'A board and its people', params: boardParams, response: { 200: boardInfo } },
    },
    async request => {
      const { id } = request.params
      const me = await memberAsking(parts, request, id)
      const [{ board, canvases }, roster, session] = await Promise.all([
        parts.sync.look(id, headOf),
        parts.access.rosterOf(id),
        parts.sessions.look(id, ({ state }) => summaryOf(state)),
      ])
      return {
        id,
        title: board.title,
        community: board.community,
        canvases: canvases.map(one => one.id),
        me,
        ...roster,
        session,
        removed: me.role === 'facilitator' ? roster.removed : [],
      }
    },
  )

  app.delete(
    '/api/boards/:id',
    { schema: { tags, summary: 'Delete a board for good', params: boardParams } },
    async (request, reply) => {
      const { id } = request.params
      await facilitatorAsking(parts, request, { board: id, what: 'delete a board' })
      await parts.access.close(id)
      parts.rehearsals.leave(id)
      parts.sessionSockets.remove(id)
      parts.sessions.remove(id)
      await parts.sync.remove(id)
      parts.log.info({ board: id }, 'board deleted')
      return reply.code(204).send()
    },
  )
}

function scriptFor({ script }: CreateBoard): SessionScript | undefined {
  const found = script === undefined ? undefined : scripts.get(script)
  if (script === undefined || found) return found
  throw new RefusedError(
    'request-invalid',
    `There is no script "${script}". There are: ${[...scripts.keys()].join(', ')}.`,
  )
}

function contentFor(wish: CreateBoard): { snapshot: BoardSnapshot; authors: readonly Author[] } {
  if (wish.demo) return demoBoard()
  if (!wish.title) throw new RefusedError('request-invalid', 'Give the board a title.')
  const canvases = wish.canvases ?? ['domain', 'community', 'practice']
  const unknown = canvases.find(id => !templates.has(id))
  if (unknown !== undefined) {
    const known = [...templates.keys()].join(', ')
    throw new RefusedError('request-invalid', `There is no canvas "${unknown}". There are: ${known}.`)
  }
  const { title, community = '', language = 'en' } = wish
  return { snapshot: newBoardSnapshot({ title, community, canvases, language }), authors: [] }
}
