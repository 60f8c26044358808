import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'

/** Whom one follows, and the way to follow somebody, or to stop it. */
export function useFollow() {
  const { me } = useAttending()
  const { attention } = useSession()
  const { command } = useCommand()
  const followed = attention.following[me.id]
  return {
    followed,
    turn: (person: string) => void command('attention.follow', person === followed ? {} : { person }),
  }
}
