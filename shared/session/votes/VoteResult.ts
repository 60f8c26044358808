import { z } from '#shared/std/zod.ts'
import { ballot } from './Ballot.ts'
import { candidateId } from './methods.ts'

const count = z.number().int().min(0)
const ranks = z
  .array(
    z.strictObject({
      candidate: candidateId,
      score: count,
      /** From 1; those of the same score share it, and the next comes after all of them. */
      rank: z.number().int().min(1),
    }),
  )
  .readonly()

const common = {
  /** Everybody whose ballot said something. */
  voters: count,
  /** Who cast what, of named votes only. */
  named: z
    .array(z.strictObject({ by: z.string(), ballot }))
    .readonly()
    .exactOptional(),
}

/** What a vote came to. Of a secret one nothing in it tells who cast what, nor when. */
export const voteResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dots'), ...common, dots: count, ranks }),
  /** Scores: as many points for the first place as there are candidates, one less for each further place (Borda). */
  z.strictObject({ kind: z.literal('ranking'), ...common, ranks }),
  /** How many showed no, one, ... five fingers. */
  z.strictObject({ kind: z.literal('fist_to_five'), ...common, counts: z.array(count).length(6).readonly() }),
  z.strictObject({
    kind: z.literal('consent'),
    ...common,
    without: count,
    /** In the speakers' words, in the order of the alphabet. */
    objections: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    kind: z.literal('rating'),
    ...common,
    /** How many gave one, two, ... five. */
    ratings: z
      .array(z.strictObject({ candidate: candidateId, counts: z.array(count).length(5).readonly() }))
      .readonly(),
  }),
  z.strictObject({ kind: z.literal('yes_no'), ...common, yes: count, no: count }),
])
export type VoteResult = Readonly<z.infer<typeof voteResult>>
export type Ranks = Extract<VoteResult, { kind: 'dots' }>['ranks']
