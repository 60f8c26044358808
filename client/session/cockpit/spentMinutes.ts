import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { SessionView } from '#shared/session/viewFor.ts'

/** Minutes that the group has spent in a step, in all visits, the running one too. */
export function spentMinutes(
  { course, timings }: Pick<SessionView, 'course' | 'timings'>,
  { id }: Pick<WorkingStep, 'id'>,
  now: number,
): number {
  const spent = timings[id]?.spentMs ?? 0
  const running = course.state === 'running' && course.step === id ? Math.max(0, now - course.since) : 0
  return Math.round((spent + running) / 60_000)
}
