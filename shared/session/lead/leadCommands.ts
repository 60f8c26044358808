import type { Role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { become, decline } from '../Outcome.ts'
import { type PersonId, personId } from '../people/Person.ts'
import { hereIn } from '../people/personIn.ts'
import type { SessionState } from '../SessionState.ts'
import { takeOverAfterMs } from './LeadState.ts'
import { leadSeen } from './leadSeen.ts'

const nothing = z.strictObject({})

/** Who leads never changes by itself: somebody hands over, takes over, or takes back. */
export const leadCommands = {
  /** Somebody else leads, and whoever led takes part. */
  'lead.handOver': command(z.strictObject({ to: personId }), ({ state, actor, now }, { to }) => {
    const heir = hereIn(state, to)
    if (!heir) return decline('nobody')
    if (to === actor.id) return decline('oneself')
    const { takenOver: _over, ...lead } = state.lead
    const handed = withRoles({ ...state, lead: { ...lead, convener: to } }, [
      [to, 'facilitator'],
      [actor.id, 'participant'],
    ])
    return become(leadSeen(handed, now), [{ type: 'handed-over', by: actor.id, to }], {
      roster: [
        { do: 'role', person: to, role: 'facilitator' },
        { do: 'role', person: actor.id, role: 'participant' },
      ],
    })
  }),

  /** Nobody has led for five minutes: a participant does. */
  'lead.takeOver': command(nothing, ({ state, actor, now }) => {
    const { absentSince } = state.lead
    if (state.course.state !== 'running') return decline('not-running')
    if (!hereIn(state, actor.id)) return decline('nobody')
    if (absentSince === undefined) return decline('facilitator-present')
    if (now - absentSince < takeOverAfterMs) return decline('too-soon')
    const lead = { ...state.lead, takenOver: { by: actor.id, at: now } }
    const led = leadSeen(withRoles({ ...state, lead }, [[actor.id, 'facilitator']]), now)
    return become(led, [{ type: 'taken-over', by: actor.id }], {
      roster: [{ do: 'role', person: actor.id, role: 'facilitator' }],
    })
  }),

  /** Those who led before are back, and whoever took over takes part again. */
  'lead.takeBack': command(nothing, ({ state, actor, now }) => {
    const { takenOver, ...lead } = state.lead
    if (!takenOver) return decline('nothing-to-take-back')
    if (takenOver.by === actor.id) return decline('oneself')
    const back = leadSeen(withRoles({ ...state, lead }, [[takenOver.by, 'participant']]), now)
    return become(back, [{ type: 'taken-back', by: actor.id }], {
      roster: [{ do: 'role', person: takenOver.by, role: 'participant' }],
    })
  }),
}

function withRoles(state: SessionState, roles: readonly (readonly [PersonId, Role])[]): SessionState {
  const people = { ...state.people }
  for (const [id, role] of roles) {
    const person = people[id]
    if (person) people[id] = { ...person, role }
  }
  return { ...state, people }
}
