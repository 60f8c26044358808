import { z } from '#shared/std/zod.ts'
import { ballot } from './Ballot.ts'
import { mostDots } from './methods.ts'

/** The shapes of what goes past the session straight to the ballot box and the board, over HTTP. */

const revision = z.number().int().min(0).max(1_000_000)

/** One's own ballot, told to nobody else; absent if one has not voted, or has taken it back. */
export const ownBallot = z.object({ revision, ballot: ballot.exactOptional() })
export type OwnBallot = Readonly<z.infer<typeof ownBallot>>

/**
 * A ballot as a whole, on top of the revision that its caster has seen; `null` takes it back. The same once more, since
 * an answer was lost, is answered again and counted once.
 */
export const castBallot = z.strictObject({ ballot: ballot.nullable(), after: revision })
export type CastBallotWish = Readonly<z.infer<typeof castBallot>>

/** `overtaken`: it was changed elsewhere meanwhile, and this is how it stands. */
export const ballotCast = ownBallot.extend({ state: z.enum(['cast', 'overtaken']) })
export type BallotAnswer = Readonly<z.infer<typeof ballotCast>>

export const changeBudgetWish = z.strictObject({ budget: z.number().int().min(1).max(mostDots) })

export const recordWish = z.strictObject({
  /** The decision in the group's words; without any only ranks and dots are written on the cards. */
  text: z.string().trim().min(1).max(2000).exactOptional(),
})
export type RecordWish = Readonly<z.infer<typeof recordWish>>

/** `one`: a single card, drawn by lot. */
export const revealWish = z.strictObject({ step: z.string().max(64), order: z.enum(['all', 'one']) })
export type RevealWish = Readonly<z.infer<typeof revealWish>>

export const revealDone = z.object({ revealed: z.number().int(), left: z.number().int() })
export type RevealDone = Readonly<z.infer<typeof revealDone>>
