import type { SessionState } from '../SessionState.ts'
import type { PersonId } from './Person.ts'

/** Whom a step waits for: those who take part and are here. Whoever leads or watches is not waited for. */
export function awaitedIn({ people }: Pick<SessionState, 'people'>): readonly PersonId[] {
  return Object.entries(people)
    .filter(([, { role, attendance }]) => role === 'participant' && attendance !== 'left')
    .map(([id]) => id)
}
