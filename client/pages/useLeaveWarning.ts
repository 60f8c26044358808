import { useEffect, useEffectEvent } from 'react'

/** Lets the browser ask before the page is left, as long as that would lose something. */
export function useLeaveWarning(isAtRisk: () => boolean): void {
  const warn = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isAtRisk()) event.preventDefault()
  })
  useEffect(() => {
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
}
