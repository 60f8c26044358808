import { z } from '#shared/std/zod.ts'

export const fewestPlayers = 3
export const mostPlayers = 12

export const playerCount = z.number().int().min(fewestPlayers).max(mostPlayers)

/** A board on which somebody practises alone: some of its people are simulated by the server. */
export const rehearsal = z.strictObject({
  /** The board that it is for, to which its facilitator goes back. */
  of: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  people: playerCount,
  /** They stay, and do nothing. */
  isPaused: z.boolean(),
})
