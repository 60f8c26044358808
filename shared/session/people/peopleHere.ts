import type { SessionState } from '../SessionState.ts'
import type { PersonId } from './Person.ts'

/** All who are here, looking or with the board in the background. */
export function peopleHere({ people }: Pick<SessionState, 'people'>): readonly PersonId[] {
  return Object.entries(people).flatMap(([id, { attendance }]) => (attendance === 'left' ? [] : [id]))
}
