import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { become, decline, unchanged } from '../Outcome.ts'
import { personId } from '../people/Person.ts'
import { hereIn } from '../people/personIn.ts'

const nothing = z.strictObject({})

/** A queue in which those come first who have not been heard yet: `handsInOrder`. */
export const handCommands = {
  'hand.raise': command(nothing, ({ state, actor, now }) => {
    if (!hereIn(state, actor.id)) return decline('nobody')
    if (Object.hasOwn(state.hands, actor.id)) return unchanged(state)
    return become({ ...state, hands: { ...state.hands, [actor.id]: now } }, [
      { type: 'hand-raised', person: actor.id },
    ])
  }),

  /** One's own, or as facilitator anybody's. */
  'hand.lower': command(
    z.strictObject({ person: personId.exactOptional() }),
    ({ state, actor }, { person }) => {
      const whose = person ?? actor.id
      if (whose !== actor.id && actor.role !== 'facilitator') return decline('facilitators-only')
      if (!Object.hasOwn(state.hands, whose)) return unchanged(state)
      const { [whose]: _lowered, ...hands } = state.hands
      return become({ ...state, hands })
    },
  ),

  /** Somebody has the floor, whether their hand is raised or not, and counts as heard. */
  'hand.call': command(z.strictObject({ person: personId }), ({ state }, { person }) => {
    const called = hereIn(state, person)
    if (!called) return decline('nobody')
    if (state.floor === person) return unchanged(state)
    const { [person]: _hand, ...hands } = state.hands
    const people = { ...state.people, [person]: { ...called, heard: called.heard + 1 } }
    return become({ ...state, hands, people, floor: person }, [{ type: 'called', person }])
  }),

  /** Nobody has the floor any more. Whoever has it may say so, and those who lead. */
  'floor.free': command(nothing, ({ state, actor }) => {
    const { floor, ...rest } = state
    if (floor === undefined) return unchanged(state)
    if (floor !== actor.id && actor.role !== 'facilitator') return decline('facilitators-only')
    return become(rest)
  }),
}
