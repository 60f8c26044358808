import type { SessionView } from '#shared/session/viewFor.ts'

/** Whoever comes within the first minute of the first step is in time, and so is whoever was here before. */
const graceMs = 60_000

/** Whether somebody has come for the first time when the session was under way. */
export function isLate(
  { course, people, timings }: Pick<SessionView, 'course' | 'people' | 'timings'>,
  id: string,
): boolean {
  const arrived = Object.hasOwn(people, id) ? people[id]?.arrived : undefined
  if (course.state !== 'running' || arrived === undefined || arrived <= course.started) return false
  const begun = Object.values(timings).filter(({ began }) => began !== undefined && began <= arrived).length
  return begun > 1 || arrived > course.started + graceMs
}
