import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { become, decline, unchanged } from '../Outcome.ts'
import { rehearsal } from './Rehearsal.ts'

const { of, people } = rehearsal.shape

/** A board is a rehearsal from its beginning to its end: none becomes one later, and none becomes a real one. */
export const rehearsalCommands = {
  'rehearsal.begin': command(z.strictObject({ of, people }), ({ state }, begun) =>
    become({ ...state, rehearsal: { ...begun, isPaused: false } }),
  ),

  'rehearsal.pause': command(z.strictObject({ paused: z.boolean() }), ({ state }, { paused }) => {
    const { rehearsal } = state
    if (!rehearsal) return decline('no-rehearsal')
    if (rehearsal.isPaused === paused) return unchanged(state)
    return become({ ...state, rehearsal: { ...rehearsal, isPaused: paused } })
  }),
}
