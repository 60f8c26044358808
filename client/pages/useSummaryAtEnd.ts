import { useEffect, useEffectEvent, useRef } from 'react'
import { useSession } from '#client/session/useSession.ts'

/** When the session ends, everybody sees what came of it, at once; whoever comes later may ask for it. */
export function useSummaryAtEnd(onEnd: () => void): void {
  const { state } = useSession().course
  const before = useRef(state)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    if (before.current === 'running' && state === 'ended') end()
    before.current = state
  }, [state])
}
