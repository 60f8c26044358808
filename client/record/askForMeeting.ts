import { type Answer, http } from '#client/wire/http.ts'
import { lastGathering } from '#shared/export/minutes/lastGathering.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { sessionAt } from '#shared/export/minutes/sessionAt.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { accept } from '#shared/std/result.ts'

/** `none` while nobody has written anything. */
export type FoundMeeting = Answer<Meeting | 'none'>

/** The last time that people gathered, and the session that it was, as minutes made by the server tell of it. */
export async function askForMeeting(board: string): Promise<FoundMeeting> {
  const [history, sessions] = await Promise.all([http.history(board), askForSessions(board)])
  if (!history.ok) return history
  if (!sessions.ok) return sessions
  const gathering = lastGathering(history.value.moments)
  if (!gathering) return accept('none' as const)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const meeting = { gathering, timeZone, session: sessionAt(gathering, sessions.value) }
  if (gathering.before === 0) return accept(meeting)
  const before = await http.boardAfter(board, gathering.before)
  return before.ok ? accept({ ...meeting, before: before.value.snapshot }) : before
}

/** Loaded when it is wanted: a charter needs no schemas of sessions. */
async function askForSessions(board: string): Promise<Answer<readonly SessionRecord[]>> {
  const { sessionHttp } = await import('#client/wire/session/sessionHttp.ts')
  return sessionHttp.records(board)
}
