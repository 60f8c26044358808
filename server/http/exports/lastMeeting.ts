import { RefusedError } from '#server/errors/RefusedError.ts'
import { lastGathering } from '#shared/export/minutes/lastGathering.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { boardAsOf } from '../history.ts'
import type { Parts } from '../Parts.ts'

/** The last time that people gathered on a board, by its history. Throws `RefusedError` if nobody ever has. */
export async function lastMeeting(parts: Parts, board: string, timeZone: string): Promise<Meeting> {
  const { moments } = await parts.history.overview(board)
  const gathering = lastGathering(moments)
  if (!gathering)
    throw new RefusedError(
      'moment-unknown',
      'Nobody has written on this board yet: there is nothing to tell of.',
    )
  if (gathering.before === 0) return { gathering, timeZone }
  const { snapshot: before } = await boardAsOf(parts, board, { seq: gathering.before })
  return { gathering, before, timeZone }
}
