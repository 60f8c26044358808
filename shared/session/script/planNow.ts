import type { SessionState } from '../SessionState.ts'
import { minutesOf, type WorkingStep } from './WorkingScript.ts'

export interface PlanNow {
  /** What is still planned of the running step; below zero, so much it has run over. */
  readonly stepLeftMs: number
  readonly later: readonly WorkingStep[]
  /** So much later than it was due the session would end if all went as planned from now on; below zero: earlier. */
  readonly behindMs: number
}

/** The plan against the clock; undefined unless a session is running. Later steps are those further down the script. */
export function planNow(
  { course, script, timings }: Pick<SessionState, 'course' | 'script' | 'timings'>,
  now: number,
): PlanNow | undefined {
  if (course.state !== 'running' || !script) return undefined
  const at = script.steps.findIndex(({ id }) => id === course.step)
  const step = script.steps[at]
  if (!step) return undefined
  const spentMs = (timings[step.id]?.spentMs ?? 0) + now - course.since
  const stepLeftMs = step.minutes * 60_000 - spentMs
  const later = script.steps.slice(at + 1)
  const endsAt = now + Math.max(0, stepLeftMs) + minutesOf(later) * 60_000
  return { stepLeftMs, later, behindMs: endsAt - course.dueAt }
}
