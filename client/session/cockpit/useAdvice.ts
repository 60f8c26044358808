import { useReport } from '#client/editor/hooks.ts'
import { type Advice, adviceNow } from '#shared/session/advice/adviceNow.ts'
import { useSession } from '../useSession.ts'

/** What whoever leads does next; undefined while no step runs. */
export function useAdvice(): Advice | undefined {
  const { needs } = useReport()
  return adviceNow(useSession(), needs)
}
