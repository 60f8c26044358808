import type { SessionState } from '../SessionState.ts'
import type { Person, PersonId } from './Person.ts'

/** Somebody by the id that was said. Records know nobody by the name of what every object has. */
export function personIn({ people }: Pick<SessionState, 'people'>, id: PersonId): Person | undefined {
  return Object.hasOwn(people, id) ? people[id] : undefined
}

/** The same, if they are here now. */
export function hereIn(state: Pick<SessionState, 'people'>, id: PersonId): Person | undefined {
  const person = personIn(state, id)
  return person?.attendance === 'left' ? undefined : person
}
