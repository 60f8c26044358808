import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { SessionView } from '#shared/session/viewFor.ts'

/** Where the group would be moved: to what was chosen, else to what follows. Undefined at the end, and where one is. */
export function nextStep(
  { course, script }: Pick<SessionView, 'course' | 'script'>,
  chosen: string | undefined,
): WorkingStep | undefined {
  const steps = script?.steps ?? []
  const here = course.state === 'running' ? steps.findIndex(({ id }) => id === course.step) : -1
  const wanted = steps.findIndex(({ id }) => id === chosen)
  return steps[wanted >= 0 && wanted !== here ? wanted : here + 1]
}
