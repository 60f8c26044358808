import type { Participant } from '#shared/protocol/http.ts'
import type { Presence } from '#shared/protocol/presence.ts'

/** Somebody on the board's roster, as the bar and the people panel show them. */
export interface Person extends Participant {
  readonly here: boolean
  readonly isMe: boolean
}

/**
 * Everybody once, however many tabs they have open: facilitators first, then those who are here, oneself before
 * others, then by name. Presence knows people who joined after the page asked for the roster.
 */
export function peopleOf(
  me: Participant,
  roster: readonly Participant[],
  others: Iterable<Pick<Presence, 'user'>>,
): readonly Person[] {
  const people = new Map<string, Person>()
  for (const person of roster) people.set(person.id, { ...person, here: false, isMe: false })
  for (const { user } of others)
    people.set(user.id, { ...people.get(user.id), ...user, here: true, isMe: false })
  people.set(me.id, { ...me, here: true, isMe: true })
  return [...people.values()].sort(
    (a, b) =>
      Number(b.here) - Number(a.here) ||
      Number(b.role === 'facilitator') - Number(a.role === 'facilitator') ||
      Number(b.isMe) - Number(a.isMe) ||
      a.name.localeCompare(b.name),
  )
}
