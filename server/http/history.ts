import { RefusedError } from '#server/errors/RefusedError.ts'
import type { BoardThen, MomentRefusal } from '#server/history/History.ts'
import { readWish, type Wish } from '#server/history/readWish.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { boardHistory, type MomentWish, momentWish } from '#shared/protocol/history.ts'
import { z } from '#shared/std/zod.ts'
import { boardParams, memberAsking, type Parts } from './Parts.ts'
import type { App } from './zodRoutes.ts'

const tags = ['History']

/** The board as of then, which edit that was, and when it was stored. */
const boardThen = z.object({ seq: z.number().int(), time: z.string(), snapshot: boardSnapshot })

/** What was. Whoever may see the board may see how it came about. */
export function historyRoutes(app: App, parts: Parts): void {
  app.get(
    '/api/boards/:id/history',
    {
      schema: {
        tags,
        summary: 'The moments of a board; with a moment named, the board as it was then',
        params: boardParams,
        querystring: momentWish,
        response: { 200: z.union([boardHistory, boardThen]) },
      },
    },
    async request => {
      const { id } = request.params
      await memberAsking(parts, request, id)
      const { at, seq } = request.query
      if (at === undefined && seq === undefined) return parts.history.overview(id)
      const { time, ...then } = await boardAsOf(parts, id, request.query)
      return { ...then, time: new Date(time).toISOString() }
    },
  )
}

/** Throws `RefusedError` if the moment is none, or if there was no board then. */
export async function boardAsOf({ history }: Parts, board: string, wish: MomentWish): Promise<BoardThen> {
  const then = await history.boardAt(board, wishNamed(wish))
  if (!then.ok) throw momentUnknown(then.refusal)
  return then.value
}

/** Throws `RefusedError` if no moment is named. */
export function wishNamed(wish: MomentWish): Wish {
  const read = readWish(wish)
  if (!read.ok) throw new RefusedError('request-invalid', read.refusal)
  return read.value
}

export function momentUnknown({ reason, time }: MomentRefusal): RefusedError {
  const nearest = new Date(time).toISOString()
  const says =
    reason === 'before-it-began'
      ? `There was no board yet: it began at ${nearest}.`
      : `That is still to come: the last edit was stored at ${nearest}.`
  return new RefusedError('moment-unknown', says)
}
