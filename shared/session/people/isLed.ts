import type { SessionState } from '../SessionState.ts'

/** Whether somebody who leads is here, if only in a tab that nobody looks at. */
export function isLed({ people }: Pick<SessionState, 'people'>): boolean {
  return Object.values(people).some(({ role, attendance }) => role === 'facilitator' && attendance !== 'left')
}
