import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import type { Person } from '#shared/session/people/Person.ts'
import { useSession } from '../useSession.ts'

/** Whom one's view goes along with. */
export function useFollowed(): Person | undefined {
  const whom = useObservable(useEditor().following.whom)
  const { people } = useSession()
  return whom === undefined ? undefined : people[whom]
}
