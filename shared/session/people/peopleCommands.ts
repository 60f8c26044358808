import { role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'
import { cameIn, wentAway } from '../attention/following.ts'
import { command } from '../command.ts'
import { leadSeen } from '../lead/leadSeen.ts'
import { become, decline, unchanged } from '../Outcome.ts'
import type { SessionState } from '../SessionState.ts'
import { attendance, type Person, personId } from './Person.ts'
import { hereIn, personIn } from './personIn.ts'

const seen = z.strictObject({
  id: personId,
  name: z.string().max(200),
  role,
  color: z.number().int().nonnegative(),
  /** Absent if only their name or role may have changed. */
  attendance: attendance.exactOptional(),
})

/** What the server says of people: it alone knows who they are, and who is here. */
export const peopleCommands = {
  'people.seen': command(seen, ({ state, now }, { id, ...facts }) => {
    const former = personIn(state, id)
    const attendance = facts.attendance ?? former?.attendance
    if (!attendance) return unchanged(state)
    const { name, role, color } = facts
    const isSame = former?.attendance === attendance
    if (former && isSame && former.name === name && former.role === role) return unchanged(state)
    const since = isSame && former ? former.since : now
    const person: Person = {
      name,
      role,
      color,
      attendance,
      arrived: former?.arrived ?? now,
      since,
      heard: former?.heard ?? 0,
    }
    const next = { ...state, people: { ...state.people, [id]: person } }
    const isNew = (former?.attendance ?? 'left') === 'left'
    if (attendance === 'left') return become(leadSeen(departed(next, id), now))
    const attention = isNew ? cameIn(state.attention, id) : state.attention
    return become(leadSeen({ ...next, attention }, now))
  }),

  /** Sent away, or come in by a link that is void. They stay in the list of those who were here. */
  'people.gone': command(z.strictObject({ id: personId }), ({ state, now }, { id }) => {
    const { [id]: _waiting, ...waiting } = state.door.waiting
    const door = { ...state.door, waiting }
    const person = personIn(state, id)
    if (!person) return Object.hasOwn(state.door.waiting, id) ? become({ ...state, door }) : unchanged(state)
    const people = { ...state.people, [id]: { ...person, attendance: 'left', since: now } as const }
    const { [id]: _done, ...ready } = state.ready
    return become(leadSeen(departed({ ...state, people, ready, door }, id), now))
  }),

  'ready.set': command(z.strictObject({ ready: z.boolean() }), ({ state, actor, now }, { ready }) => {
    if (state.course.state !== 'running') return decline('not-running')
    if (!hereIn(state, actor.id)) return decline('nobody')
    if (Object.hasOwn(state.ready, actor.id) === ready) return unchanged(state)
    const { [actor.id]: _mine, ...others } = state.ready
    return become({ ...state, ready: ready ? { ...others, [actor.id]: now } : others })
  }),

  /** Nobody is done any more: those who lead ask anew. */
  'ready.reset': command(z.strictObject({}), ({ state, actor }) => {
    if (state.course.state !== 'running') return decline('not-running')
    if (Object.keys(state.ready).length === 0) return unchanged(state)
    return become({ ...state, ready: {} }, [{ type: 'ready-reset', by: actor.id }])
  }),
}

/** Whoever is not here has no hand raised, no floor, and follows nobody. */
function departed(state: SessionState, id: string): SessionState {
  const { [id]: _hand, ...hands } = state.hands
  const { floor, ...rest } = state
  const attention = wentAway(state.attention, id)
  return { ...rest, ...(floor !== undefined && floor !== id && { floor }), hands, attention }
}
