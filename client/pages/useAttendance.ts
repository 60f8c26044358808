import { useEffect, useMemo, useState } from 'react'
import type { Attending } from '#client/session/ConveningContext.tsx'
import type { SessionClient } from '#client/wire/session/SessionClient.ts'
import type { Participant } from '#shared/protocol/http.ts'

/**
 * The session of a board, as oneself attends it; undefined until the server has told it. The line to it is no part of
 * the page's first download, and a board opens and can be worked on without it.
 */
export function useAttendance(board: string, me: Participant): Attending | undefined {
  const [client, setClient] = useState<SessionClient>()

  useEffect(() => {
    let close = () => {}
    let isOver = false
    async function open() {
      const { openSession } = await import('#client/wire/session/openSession.ts')
      if (isOver) return
      const opened = openSession({ board, as: me.id })
      const stop = opened.view.subscribe(() => setClient(opened))
      close = () => {
        stop()
        setClient(undefined)
        opened.close()
      }
    }
    // Offline there is no session; the service worker keeps the rest of the page.
    open().catch(() => {})
    return () => {
      isOver = true
      close()
    }
  }, [board, me.id])

  return useMemo(
    () => client && { board, convening: client, me, leads: me.role === 'facilitator' },
    [board, client, me],
  )
}
