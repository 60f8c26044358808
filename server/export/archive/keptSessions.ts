import { type SessionRecord, sessionRecord } from '#shared/session/SessionRecord.ts'
import { z } from '#shared/std/zod.ts'

/** A board that meets each week for ten years. */
const mostSessions = 520

/**
 * sessions.json: what is kept of each session for its minutes, oldest first: script, attendance, agenda, and of its
 * votes the question and the result. Of a secret vote nobody knows who cast what, so it cannot be in here; of one that
 * is still open nothing is. A session that was running when the archive was made has no `ended`.
 */
export const keptSessions = z.strictObject({
  version: z.literal(1),
  sessions: z.array(sessionRecord).max(mostSessions).readonly(),
})

/** What contradicts itself in sessions from elsewhere, in words; undefined if nothing does. */
export function faultIn(
  sessions: readonly SessionRecord[],
  { people, latest }: { readonly people: ReadonlySet<string>; readonly latest: number },
): string | undefined {
  const starts = new Set(sessions.map(({ started }) => started))
  if (starts.size < sessions.length) return 'a session stands twice'
  for (const session of sessions) {
    const { started, ended = latest, votes } = session
    if (started > ended || ended > latest) return 'a session ends before it begins, or in the future'
    if (namedIn(session).some(id => !people.has(id)))
      return 'a session names people who are not in people.json'
    if (new Set(votes.map(({ id }) => id)).size < votes.length) return 'a vote stands twice'
    for (const { result, method, secrecy } of votes) {
      if (result.kind !== method.kind) return 'a vote was counted by another method than it was cast'
      if (secrecy === 'secret' && result.named) return 'a secret vote tells who cast what'
    }
  }
  return undefined
}

/** All whom a session names by their ids. */
function namedIn({ convener, attendance, votes }: SessionRecord): readonly string[] {
  return [
    ...(convener === undefined ? [] : [convener]),
    ...attendance.map(({ person }) => person),
    ...votes.flatMap(({ result }) => (result.named ?? []).map(({ by }) => by)),
  ]
}
