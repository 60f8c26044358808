import { useObservable } from '#client/ui/useObservable.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import { useAttending } from './ConveningContext.tsx'

/** The session as one is shown it. Nothing that asks for it is drawn before the server has told it. */
export function useSession(): SessionView {
  const view = useObservable(useAttending().convening.view)
  if (!view) throw new Error('useSession before the session is known')
  return view
}
