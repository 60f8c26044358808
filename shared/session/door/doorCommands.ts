import { role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { become, decline, unchanged } from '../Outcome.ts'
import { personId } from '../people/Person.ts'
import { peopleHere } from '../people/peopleHere.ts'
import type { SessionState } from '../SessionState.ts'
import { doorMode } from './DoorState.ts'
import { knock } from './knock.ts'

const batch = z.number().int().min(1).max(500)

/** Who comes in. Facilitators always do. */
export const doorCommands = {
  /** Locking shuts out all who are not here now; opening lets everybody in, those in the lobby too. */
  'door.set': command(z.strictObject({ mode: doorMode }), ({ state, actor }, { mode }) => {
    const { door } = state
    if (door.mode === mode) return unchanged(state)
    const waiting = mode === 'open' ? {} : door.waiting
    const roster =
      mode === 'locked'
        ? ({ do: 'shut-out', except: peopleHere(state) } as const)
        : ({ do: 'admit-all', except: Object.keys(waiting) } as const)
    return become(
      { ...state, door: { ...door, mode, waiting, more: 0 } },
      [{ type: 'door-set', by: actor.id, mode }],
      {
        roster: [roster],
      },
    )
  }),

  /** By name, or the first few of those who wait. */
  'door.admit': command(
    z.union([
      z.strictObject({ people: z.array(personId).min(1).max(500).readonly() }),
      z.strictObject({ first: batch }),
    ]),
    ({ state }, who) => {
      const queue = Object.entries(state.door.waiting).sort(([, a], [, b]) => a.since - b.since)
      const ids = 'people' in who ? who.people : queue.slice(0, who.first).map(([id]) => id)
      const admitted = ids.filter(id => Object.hasOwn(state.door.waiting, id))
      if (admitted.length === 0) return decline('not-in-lobby')
      return become(withoutWaiting(state, admitted), [], { roster: [{ do: 'admit', people: admitted }] })
    },
  ),

  /** Somebody in the lobby is sent away. */
  'door.refuse': command(z.strictObject({ person: personId }), ({ state }, { person }) => {
    if (!Object.hasOwn(state.door.waiting, person)) return decline('not-in-lobby')
    return become(withoutWaiting(state, [person]), [], { roster: [{ do: 'remove', person }] })
  }),

  /** The next who comes to the locked door comes in. */
  'door.admitOneMore': command(z.strictObject({}), ({ state }) => {
    const { door } = state
    if (door.mode !== 'locked') return decline('not-locked')
    return become({ ...state, door: { ...door, more: Math.min(door.more + 1, 500) } })
  }),

  /** The room code leads in for a while from now on, or not any more. Links are another matter. */
  'door.code': command(z.strictObject({ open: z.boolean() }), ({ state, now }, { open }) => {
    const code = open ? ({ state: 'open', since: now } as const) : ({ state: 'closed' } as const)
    return become({ ...state, door: { ...state.door, code } })
  }),

  /** Somebody comes who does not belong (yet): a newcomer, or who was shut out. */
  'door.knock': command(z.strictObject({ id: personId, name: z.string().max(200), role }), knock),
}

function withoutWaiting(state: SessionState, people: readonly string[]): SessionState {
  const left = Object.entries(state.door.waiting).filter(([id]) => !people.includes(id))
  return { ...state, door: { ...state.door, waiting: Object.fromEntries(left) } }
}
