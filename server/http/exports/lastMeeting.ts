import { RefusedError } from '#server/errors/RefusedError.ts'
import { lastGathering } from '#shared/export/minutes/lastGathering.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { sessionAt } from '#shared/export/minutes/sessionAt.ts'
import { boardAsOf } from '../history.ts'
import type { Parts } from '../Parts.ts'
import { sessionsOf } from '../sessions.ts'

/**
 * The last time that people gathered on a board, by its history, and the session that it was. Throws `RefusedError` if
 * nobody ever has.
 */
export async function lastMeeting(parts: Parts, board: string, timeZone: string): Promise<Meeting> {
  const { moments } = await parts.history.overview(board)
  const gathering = lastGathering(moments)
  if (!gathering)
    throw new RefusedError(
      'moment-unknown',
      'Nobody has written on this board yet: there is nothing to tell of.',
    )
  const session = sessionAt(gathering, await sessionsOf(parts, board))
  if (gathering.before === 0) return { gathering, timeZone, session }
  const { snapshot: before } = await boardAsOf(parts, board, { seq: gathering.before })
  return { gathering, before, timeZone, session }
}
