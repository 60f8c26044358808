import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import type { Reading } from '../Reading.ts'
import type { Gathering } from './lastGathering.ts'

/** What minutes tell of: the board before and after, when it was worked on, and what a session knows besides. */
export interface Meeting {
  readonly gathering: Gathering
  /** The board when it began; absent if it began with the board. */
  readonly before?: BoardSnapshot | undefined
  /** In which the times are told: an IANA name. */
  readonly timeZone: string
  /** Script, attendance and agenda, where it was a session. */
  readonly session?: SessionRecord | undefined
}

/** A meeting as its sections read it: the boards with consent applied. */
export interface MeetingReading extends Pick<Meeting, 'gathering' | 'timeZone' | 'session'> {
  readonly after: Reading
  readonly before: Reading
}
