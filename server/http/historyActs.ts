import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Work } from '#server/history/History.ts'
import type { TakenBack } from '#server/history/takeBack/takeBack.ts'
import { takeBackNow } from '#server/history/takeBack/takeBackNow.ts'
import { askedBy, serverAuthor } from '#server/storage/actors.ts'
import type { Board } from '#shared/board/Board.ts'
import { restoreBoard } from '#shared/board/changes/restoreBoard.ts'
import { changesBy, compareBoards } from '#shared/board/changesBy.ts'
import {
  type ActDone,
  actDone,
  type BoardChanges,
  restoreWish,
  type UndoWish,
  undoWish,
} from '#shared/protocol/history.ts'
import { boardAsOf, momentUnknown, wishNamed } from './history.ts'
import { boardParams, facilitatorAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['History']

/**
 * Facilitators bring back what was. It becomes edits like all others, on top of the present: everybody sees it at once,
 * it stays in history, and it can be taken back.
 */
export function historyActRoutes(app: App, parts: Parts): void {
  const { sync, log } = parts

  app.post(
    '/api/boards/:id/history/restore',
    {
      schema: {
        tags,
        summary: 'The board as it was at a moment becomes its newest version',
        params: boardParams,
        body: restoreWish,
        response: { 200: actDone },
      },
    },
    async request => {
      const { id } = request.params
      const { id: by } = await facilitatorAsking(parts, request, { board: id, what: 'restore a board' })
      const { seq: as, snapshot } = await boardAsOf(parts, id, request.body)
      if (request.body.dryRun) return { changes: compareBoards(await sync.read(id), snapshot), cardsKept: 0 }
      const maker = askedBy(by, 'restore')
      const restore = (board: Board) => changesBy(board, () => restoreBoard(board, snapshot, serverAuthor))
      const changes = await sync.change(id, restore, maker)
      log.info({ board: id, participant: by, as, ...changes }, 'board restored')
      return { changes, cardsKept: 0, ...(await seqOf(parts, { board: id, maker, changes })) }
    },
  )

  app.post(
    '/api/boards/:id/history/undo',
    {
      schema: {
        tags,
        summary:
          'Takes back all that one person did since a moment, or one edit, and nothing that others did',
        params: boardParams,
        body: undoWish,
        response: { 200: actDone },
      },
    },
    async request => {
      const { id } = request.params
      const { id: by } = await facilitatorAsking(parts, request, { board: id, what: 'take back work' })
      const work = await workNamed(parts, id, request.body)
      if (request.body.dryRun) {
        const { changes, cardsKept } = await planFor(parts, id, work)
        return { changes, cardsKept }
      }
      const maker = askedBy(by, 'undo')
      const done = await takeBackNow({
        plan: () => planFor(parts, id, work),
        change: run => sync.change(id, run, maker),
      })
      log.info({ board: id, participant: by, ...work, ...done.changes }, 'work taken back')
      return { ...done, ...(await seqOf(parts, { board: id, maker, changes: done.changes })) }
    },
  )
}

async function workNamed(parts: Parts, board: string, wish: UndoWish): Promise<Work> {
  if ('edit' in wish) return { edit: wish.edit }
  const { participant, since, after } = wish
  const { authors } = await parts.access.rosterOf(board)
  if (!authors.some(({ id }) => id === participant))
    throw new RefusedError('not-found', 'There is no such person on this board.')
  if (since === undefined && after === undefined) return { participant, since: undefined }
  return { participant, since: wishNamed({ at: since, seq: after }) }
}

async function planFor({ history }: Parts, board: string, work: Work): Promise<TakenBack> {
  const plan = await history.takeBack(board, work)
  if (!plan.ok) throw momentUnknown(plan.refusal)
  return plan.value
}

async function seqOf(
  { history }: Parts,
  {
    board,
    maker,
    changes,
  }: { readonly board: string; readonly maker: string; readonly changes: BoardChanges },
): Promise<Pick<ActDone, 'seq'>> {
  if (Object.values(changes).every(count => count === 0)) return {}
  const seq = await history.newestBy(board, maker)
  return seq === undefined ? {} : { seq }
}
