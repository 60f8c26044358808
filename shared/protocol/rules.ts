import { z } from '#shared/std/zod.ts'
import { type Limits, limits } from './limits.ts'
import { openBoard, permissions } from './permissions.ts'
import { type Role, role } from './roles.ts'

/** Somebody who has deleted too much at once, and may write nothing until a facilitator lets them go on. */
const freeze = z.object({
  id: z.string(),
  name: z.string(),
  /** Cards that they deleted lately, and cards that they tried to delete beyond that. */
  deleted: z.number().int(),
  tried: z.number().int(),
  /** A facilitator has seen it, and leaves it so for now. */
  kept: z.boolean(),
})
export type Freeze = Readonly<z.infer<typeof freeze>>

/** What holds for one person on one board, as the server tells it them (message 104 of the sync socket). */
export const rules = z.object({
  role,
  permissions,
  /**
   * Yjs clients under which this person has written, and the clock of each when the permissions came into force: what
   * these have made is one's own, and what is younger is new.
   */
  own: z.array(z.tuple([z.number().int(), z.number().int()])).readonly(),
  /** Cards that one has deleted lately, whichever tab it was. */
  deleted: z.number().int(),
  /** One is frozen oneself. */
  freeze: freeze.optional(),
  /** Everybody who is frozen; told to facilitators only. */
  frozen: z.array(freeze).readonly(),
  /** The bounds that one should know of before hitting them: this server's, which may have been set. */
  limits: z.object({
    cardsPerBoard: z.number(),
    cardsPerParticipant: z.number(),
    charactersPerCard: z.number(),
    deletionsAtOnce: z.number(),
    deletionsWithinMs: z.number(),
    takeBackMs: z.number(),
  }),
})
export type Rules = Readonly<z.infer<typeof rules>>

export function limitsToTell({
  cardsPerBoard,
  cardsPerParticipant,
  charactersPerCard,
  deletionsAtOnce,
  deletionsWithinMs,
  takeBackMs,
}: Limits): Rules['limits'] {
  return {
    cardsPerBoard,
    cardsPerParticipant,
    charactersPerCard,
    deletionsAtOnce,
    deletionsWithinMs,
    takeBackMs,
  }
}

/** What holds until the server has said anything. */
export function rulesAtFirst(role: Role): Rules {
  return { role, permissions: openBoard, own: [], deleted: 0, frozen: [], limits: limitsToTell(limits) }
}
