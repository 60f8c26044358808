import type { PersonId } from '../people/Person.ts'
import type { SessionState } from '../SessionState.ts'

/** Whose turn it is: those first who have had the floor least often, among them whoever has waited longest. */
export function handsInOrder({ hands, people }: Pick<SessionState, 'hands' | 'people'>): readonly PersonId[] {
  const heard = (id: PersonId) => people[id]?.heard ?? 0
  return Object.entries(hands)
    .sort(([a, raisedA], [b, raisedB]) => heard(a) - heard(b) || raisedA - raisedB || (a < b ? -1 : 1))
    .map(([id]) => id)
}
