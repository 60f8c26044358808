import { openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import { stepNow } from '../course/stepNow.ts'
import type { SessionState } from '../SessionState.ts'
import { permissionsOf } from './permissionsOf.ts'
import type { StepPermissions } from './StepPermissions.ts'

/** Without a running session all is open but what would take from others. */
const noSession: StepPermissions = { ...openBoard, vote: true, seeResults: true }

/** What holds for participants at the moment: what the interface offers them, and the server takes (R7). */
export function permissionsIn(state: Pick<SessionState, 'course' | 'script'>): StepPermissions {
  const step = stepNow(state)
  return step ? permissionsOf(step) : noSession
}

/** The part of it that the guard of the board enforces. */
export function boardPermissionsIn(state: Pick<SessionState, 'course' | 'script'>): Permissions {
  const step = stepNow(state)
  if (!step) return openBoard
  const { add, edit, move, delete: del, comment } = permissionsOf(step)
  return { add, edit, move, delete: del, comment }
}
