import type { SessionSummary } from '#shared/protocol/http.ts'
import { stepNow } from './course/stepNow.ts'
import type { SessionState } from './SessionState.ts'

/** Where a convening stands, in short. */
export function summaryOf(state: SessionState): SessionSummary {
  const { course, script } = state
  const step = stepNow(state)
  const steps = script?.steps ?? []
  return {
    state: course.state,
    ...(script && { title: script.title }),
    ...('started' in course && { started: course.started, dueAt: course.dueAt }),
    ...('ended' in course && { ended: course.ended }),
    ...(step && {
      step: { title: step.title, mode: step.mode, number: steps.indexOf(step) + 1, of: steps.length },
    }),
  }
}
