import type { Moment } from '../Outcome.ts'
import type { SessionState } from '../SessionState.ts'
import type { StepId } from '../script/WorkingScript.ts'
import { timerFor } from '../timer/timerFor.ts'
import { type LastMove, undoWithinMs } from './LastMove.ts'
import { visitClosed } from './visitClosed.ts'

/**
 * Everybody is in another step from now on: its timer runs, nobody is done with it yet. `span` is given at the start
 * of a session, and stays as it is after that.
 */
export function moveTo(
  { state, actor, now }: Moment,
  to: StepId,
  span?: { readonly started: number; readonly dueAt: number },
): SessionState {
  const { course, timings: former, timer, ready, script } = state
  const step = script?.steps.find(({ id }) => id === to)
  const planned = span ?? (course.state === 'running' ? course : undefined)
  if (!step || !planned) return state
  const { started, dueAt } = planned
  const closed = visitClosed(state, now)
  const visited = closed[to] ?? { plannedMinutes: step.minutes, spentMs: 0 }
  const from = course.state === 'running' ? course.step : undefined
  const lastMove: LastMove = {
    ...(from !== undefined && { from }),
    to,
    by: actor.id,
    at: now,
    undoUntil: now + undoWithinMs,
    before: { course, spentMs: (from !== undefined && former[from]?.spentMs) || 0, timer, ready },
  }
  return {
    ...state,
    course: { state: 'running', step: to, since: now, started, dueAt },
    timings: { ...closed, [to]: { ...visited, began: visited.began ?? now } },
    timer: timerFor(step, now),
    ready: {},
    lastMove,
  }
}
