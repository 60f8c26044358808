import { storage } from '#client/ui/storage.ts'
import type { SessionView } from '#shared/session/viewFor.ts'

/** Whether this device has not yet shown where the group is in this session; from now on it has. */
export function isFirstTime(board: string, { course }: Pick<SessionView, 'course'>): boolean {
  if (course.state !== 'running') return false
  const key = `convene.late.${board}`
  const isFirst = storage.read(key) !== String(course.started)
  storage.write(key, String(course.started))
  return isFirst
}
