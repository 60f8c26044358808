import { z } from '#shared/std/zod.ts'
import { ballot } from './Ballot.ts'

/** The shapes of what goes past the session straight to the ballot box and the board, over HTTP. */

const revision = z.number().int().min(0).max(1_000_000)

/** One's own ballot, told to nobody else; absent if one has not voted, or has taken it back. */
const ownBallot = z.object({ revision, ballot: ballot.exactOptional() })
export type OwnBallot = Readonly<z.infer<typeof ownBallot>>
