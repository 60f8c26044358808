import type { SessionState } from '../SessionState.ts'

/** The times of all steps, with what has been spent in the running one until now. */
export function visitClosed({ course, timings }: SessionState, now: number): SessionState['timings'] {
  if (course.state !== 'running') return timings
  const timing = timings[course.step]
  if (!timing) return timings
  const spentMs = timing.spentMs + Math.max(0, now - course.since)
  return { ...timings, [course.step]: { ...timing, spentMs } }
}
