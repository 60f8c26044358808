import type { Awareness } from 'y-protocols/awareness'
import { type Presence, presence } from '#shared/protocol/presence.ts'
import { Cell } from './Cell.ts'

/**
 * Everybody else's presence, each state parsed once; what does not parse is as good as absent. The map is a new one
 * only if somebody else has said something.
 */
export function readOthers(awareness: Awareness): Cell<ReadonlyMap<number, Presence>> {
  const others = new Cell<ReadonlyMap<number, Presence>>(new Map())
  const parsed = new WeakMap<object, Presence | undefined>()
  const parse = (state: object): Presence | undefined => {
    if (!parsed.has(state)) parsed.set(state, presence.safeParse(state).data)
    return parsed.get(state)
  }
  awareness.on('change', () => {
    const next = new Map<number, Presence>()
    for (const [client, state] of awareness.getStates()) {
      const read = client === awareness.clientID ? undefined : parse(state)
      if (read) next.set(client, read)
    }
    const { current } = others
    const same = next.size === current.size && [...next].every(([client, one]) => current.get(client) === one)
    if (!same) others.set(next)
  })
  return others
}
