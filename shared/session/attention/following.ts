import type { PersonId } from '../people/Person.ts'
import type { AttentionState } from './AttentionState.ts'

type Following = AttentionState['following']

/** Whether somebody sees what another sees, directly or by following one who follows them. */
export function goesBy(following: Following, person: PersonId, other: PersonId): boolean {
  let ahead = following[person]
  // Nobody goes in a circle, so this comes to an end.
  while (ahead !== undefined && ahead !== other) ahead = following[ahead]
  return ahead !== undefined
}

/** Somebody who leads shows everybody around, until they are let go; each may go their own way before. */
export function gathered(
  attention: AttentionState,
  guide: PersonId,
  others: readonly PersonId[],
): AttentionState {
  return { ...attention, guide, following: Object.fromEntries(others.map(one => [one, guide])) }
}

/** Nobody is shown around any more. Who follows somebody else by their own wish goes on. */
export function letGo({ guide, following, ...rest }: AttentionState): AttentionState {
  const own = Object.entries(following).filter(([, followed]) => followed !== guide)
  return { ...rest, following: Object.fromEntries(own) }
}

/** Whoever comes in while everybody is shown around comes along. */
export function cameIn(attention: AttentionState, person: PersonId): AttentionState {
  const { guide, following } = attention
  if (guide === undefined || guide === person) return attention
  return { ...attention, following: { ...following, [person]: guide } }
}

/** Whoever is gone follows nobody, and nobody follows them. */
export function wentAway(attention: AttentionState, person: PersonId): AttentionState {
  const { guide, ...rest } = attention
  const following = Object.entries(attention.following).filter(pair => !pair.includes(person))
  return {
    ...rest,
    ...(guide !== undefined && guide !== person && { guide }),
    following: Object.fromEntries(following),
  }
}
