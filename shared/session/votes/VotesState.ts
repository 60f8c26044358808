import { z } from '#shared/std/zod.ts'

/** What the session knows of votes. */
export const votesState = z.strictObject({})
export type VotesState = Readonly<z.infer<typeof votesState>>

export const noVotes: VotesState = {}
