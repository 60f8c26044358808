import { z } from '#shared/std/zod.ts'
import { type Limits, limits } from './limits.ts'
import { openBoard, permissions } from './permissions.ts'
import { type Role, role } from './roles.ts'

/** What holds for one person on one board, as the server tells it them (message 104 of the sync socket). */
export const rules = z.object({
  role,
  permissions,
  /**
   * Yjs clients under which this person has written, and the clock of each when the permissions came into force: what
   * these have made is one's own, and what is younger is new.
   */
  own: z.array(z.tuple([z.number().int(), z.number().int()])).readonly(),
  /** The bounds that one should know of before hitting them: this server's, which may have been set. */
  limits: z.object({
    cardsPerBoard: z.number(),
    cardsPerParticipant: z.number(),
    charactersPerCard: z.number(),
  }),
})
export type Rules = Readonly<z.infer<typeof rules>>

export function limitsToTell({
  cardsPerBoard,
  cardsPerParticipant,
  charactersPerCard,
}: Limits): Rules['limits'] {
  return { cardsPerBoard, cardsPerParticipant, charactersPerCard }
}

/** What holds until the server has said anything. */
export function rulesAtFirst(role: Role): Rules {
  return { role, permissions: openBoard, own: [], limits: limitsToTell(limits) }
}
