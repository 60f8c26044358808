import { type Applied, become, decline, type Moment } from '../Outcome.ts'
import type { SessionState } from '../SessionState.ts'

/**
 * As it was before the last move. What was said of a step since (that it has begun, its words, its minutes) stays: a
 * promise of anonymity does not go with an undo.
 */
export function undoMove({ state, actor, now }: Moment): Applied {
  const { lastMove, course, ...rest } = state
  if (!lastMove || course.state !== 'running') return decline('nothing-to-undo')
  if (now > lastMove.undoUntil) return decline('too-late')
  const { from, before } = lastMove
  const undone: SessionState = {
    ...rest,
    course: before.course,
    timer: before.timer,
    timings: withSpent(state.timings, from, before.spentMs),
    ready: Object.fromEntries(Object.entries(before.ready).filter(([id]) => Object.hasOwn(state.people, id))),
  }
  return become(undone, [{ type: 'move-undone', by: actor.id, ...(from !== undefined && { step: from }) }])
}

function withSpent(
  timings: SessionState['timings'],
  step: string | undefined,
  spentMs: number,
): SessionState['timings'] {
  const timing = step === undefined ? undefined : timings[step]
  return step !== undefined && timing ? { ...timings, [step]: { ...timing, spentMs } } : timings
}
