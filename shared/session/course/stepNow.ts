import type { SessionState } from '../SessionState.ts'
import type { WorkingStep } from '../script/WorkingScript.ts'

/** The step that the group is in; undefined if no session is running. */
export function stepNow({
  course,
  script,
}: Pick<SessionState, 'course' | 'script'>): WorkingStep | undefined {
  return course.state === 'running' ? script?.steps.find(({ id }) => id === course.step) : undefined
}
