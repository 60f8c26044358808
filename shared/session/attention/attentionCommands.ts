import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { become, decline, unchanged } from '../Outcome.ts'
import { personId } from '../people/Person.ts'
import { peopleHere } from '../people/peopleHere.ts'
import { hereIn } from '../people/personIn.ts'
import { attention, lookAt } from './AttentionState.ts'
import { gathered, goesBy, letGo } from './following.ts'

const { laser, cursors } = attention.shape

/** Where people look, and what moves on their screens. */
export const attentionCommands = {
  /** Bring everyone here. */
  'attention.summon': command(z.strictObject({ to: lookAt }), ({ state, actor, now }, { to }) =>
    become({ ...state, attention: { ...state.attention, summons: { by: actor.id, at: now, to } } }, [
      { type: 'summoned', by: actor.id },
    ]),
  ),

  /** Oneself follows somebody; nobody, if none is named. */
  'attention.follow': command(
    z.strictObject({ person: personId.exactOptional() }),
    ({ state, actor }, { person }) => {
      if (!hereIn(state, actor.id) || (person !== undefined && !hereIn(state, person)))
        return decline('nobody')
      if (person === actor.id) return decline('oneself')
      if (person !== undefined && goesBy(state.attention.following, person, actor.id))
        return decline('follows-you')
      const { [actor.id]: followed, ...others } = state.attention.following
      if (followed === person) return unchanged(state)
      const following = person === undefined ? others : { ...others, [actor.id]: person }
      return become({ ...state, attention: { ...state.attention, following } })
    },
  ),

  /** Everybody who is here follows whoever asks, or is let go again. */
  'attention.guide': command(z.strictObject({ guides: z.boolean() }), ({ state, actor }, { guides }) => {
    const { attention } = state
    if (!guides)
      return attention.guide === undefined
        ? unchanged(state)
        : become({ ...state, attention: letGo(attention) })
    if (!hereIn(state, actor.id)) return decline('nobody')
    const others = peopleHere(state).filter(id => id !== actor.id)
    if (others.length === 0) return decline('nobody-else')
    return become({ ...state, attention: gathered(attention, actor.id, others) })
  }),

  'attention.laser': command(z.strictObject({ for: laser }), ({ state }, { for: laser }) =>
    become({ ...state, attention: { ...state.attention, laser } }),
  ),

  'attention.cursors': command(z.strictObject({ of: cursors }), ({ state }, { of: cursors }) =>
    become({ ...state, attention: { ...state.attention, cursors } }),
  ),
}
