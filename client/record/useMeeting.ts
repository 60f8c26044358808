import { useEffect, useState } from 'react'
import { type Answer, http } from '#client/wire/http.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { lastGathering } from '#shared/export/minutes/lastGathering.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { sessionAt } from '#shared/export/minutes/sessionAt.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import { accept } from '#shared/std/result.ts'

/** `none` while nobody has written anything. */
export type FoundMeeting = Answer<Meeting | 'none'>

const askAfterMs = 3000

/**
 * The last time that people gathered, by the board's history, asked for again when the board has come to rest.
 * Undefined until it is known, and while nobody asks.
 */
export function useMeeting(
  board: string,
  { whole, wanted }: { readonly whole: BoardSnapshot; readonly wanted: boolean },
): { readonly found: FoundMeeting | undefined; readonly again: () => void } {
  const [found, setFound] = useState<FoundMeeting>()
  const [round, setRound] = useState(0)
  const isKnown = found?.ok === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed board is asked about anew, and so is a new round
  useEffect(() => {
    if (!wanted) return
    let isStale = false
    const timer = setTimeout(
      () =>
        void askForMeeting(board).then(answer => {
          if (!isStale) setFound(answer)
        }),
      isKnown ? askAfterMs : 0,
    )
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [board, wanted, whole, round])
  return {
    found,
    again: () => {
      setFound(undefined)
      setRound(count => count + 1)
    },
  }
}

async function askForMeeting(board: string): Promise<FoundMeeting> {
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
