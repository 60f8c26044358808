import type { Role } from '#shared/protocol/roles.ts'
import { type Applied, become, decline, type Moment, unchanged } from '../Outcome.ts'
import type { PersonId } from '../people/Person.ts'
import { type DoorState, mostWaiting } from './DoorState.ts'

export interface Knocking {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
}

/** Whoever is then not among those who wait has been let in. */
export function knock({ state, now }: Moment, { id, name, role }: Knocking): Applied {
  const { door } = state
  if (door.mode === 'open' || role === 'facilitator') return letIn(state, id, door)
  if (Object.hasOwn(door.waiting, id)) return unchanged(state)
  if (door.mode === 'locked')
    return door.more > 0 ? letIn(state, id, { ...door, more: door.more - 1 }) : decline('door-locked')
  if (Object.keys(door.waiting).length >= mostWaiting) return decline('lobby-full')
  const waiting = { ...door.waiting, [id]: { name, since: now } }
  return become({ ...state, door: { ...door, waiting } }, [{ type: 'knocked', person: id, name }])
}

function letIn(state: Moment['state'], id: PersonId, door: DoorState): Applied {
  const { [id]: _waiting, ...waiting } = door.waiting
  const isSame = door === state.door && !Object.hasOwn(door.waiting, id)
  const next = isSame ? state : { ...state, door: { ...door, waiting } }
  return become(next, [], { roster: [{ do: 'admit', people: [id] }] })
}
