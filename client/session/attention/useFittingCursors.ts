import { useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { showsCursors } from '#shared/session/attention/AttentionState.ts'
import { useSession } from '../useSession.ts'

/** Above fifteen people their cursors are in each other's way, and rest unless somebody wants them. */
export function useFittingCursors(): void {
  const { cursors } = useEditor()
  const { attention, people } = useSession()
  const present = Object.values(people).filter(({ attendance }) => attendance === 'present').length
  const isFitting = showsCursors(attention, present)
  useEffect(() => {
    cursors.fit(isFitting)
    return () => cursors.fit(true)
  }, [cursors, isFitting])
}
