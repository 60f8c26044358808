import { askedBy, serverAuthor } from '#server/storage/actors.ts'
import type { Board } from '#shared/board/Board.ts'
import { restoreBoard } from '#shared/board/changes/restoreBoard.ts'
import { compareBoards } from '#shared/board/compareBoards.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import {
  type ActDone,
  actDone,
  type BoardChanges,
  type HistoryAct,
  momentWish,
} from '#shared/protocol/history.ts'
import { boardAsOf } from './history.ts'
import { boardParams, facilitatorAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['History']

/**
 * Facilitators bring back what was. It becomes edits like all others, on top of the present: everybody sees it at once,
 * it stays in history, and it can be taken back.
 */
export function historyActRoutes(app: App, parts: Parts): void {
  app.post(
    '/api/boards/:id/history/restore',
    {
      schema: {
        tags,
        summary: 'The board as it was at a moment becomes its newest version',
        params: boardParams,
        body: momentWish,
        response: { 200: actDone },
      },
    },
    async request => {
      const { id } = request.params
      const member = await facilitatorAsking(parts, request, { board: id, what: 'restore a board' })
      const { snapshot } = await boardAsOf(parts, id, request.body)
      return act(parts, id, {
        by: member.id,
        what: 'restore',
        run: board => restoreBoard(board, snapshot, serverAuthor),
      })
    },
  )
}

async function act(
  { sync, history, log }: Parts,
  board: string,
  { by, what, run }: { readonly by: string; readonly what: HistoryAct; readonly run: (board: Board) => void },
): Promise<ActDone> {
  const maker = askedBy(by, what)
  const changes = await sync.change(board, open => changesBy(open, run), maker)
  if (Object.values(changes).every(count => count === 0)) return { changes }
  const seq = await history.newestBy(board, maker)
  log.info({ board, participant: by, what, seq, ...changes }, 'history brought back')
  return { changes, ...(seq !== undefined && { seq }) }
}

function changesBy(board: Board, run: (board: Board) => void): BoardChanges {
  const before = toSnapshot(board)
  run(board)
  return compareBoards(before, toSnapshot(board))
}
