import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import type { Gathering } from './lastGathering.ts'

/** The last session in which some of it was written; undefined if the group met without one. */
export function sessionAt(
  { from, to }: Gathering,
  sessions: readonly SessionRecord[],
): SessionRecord | undefined {
  return sessions.findLast(
    ({ started, ended = Number.POSITIVE_INFINITY }) => started <= Date.parse(to) && ended >= Date.parse(from),
  )
}
