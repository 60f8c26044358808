import { z } from '#shared/std/zod.ts'

export const mostDots = 20
export const mostCandidates = 100
/** More than ten cannot be put in an order that means anything. */
export const mostRanked = 10

/** Names a candidate in its vote alone: `c1`, `c2`, ...; never a property that all objects have. */
export const candidateId = z.string().regex(/^[a-z][a-z0-9]{0,7}$/)

/** How a vote is cast. */
export const voteMethod = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dots'),
    /** Dots for each person, whenever they come. */
    budget: z.number().int().min(1).max(mostDots),
    /** Whether one candidate may get several dots of one person. */
    stacking: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('fist_to_five') }),
  z.strictObject({ kind: z.literal('consent') }),
  z.strictObject({ kind: z.literal('rating') }),
  z.strictObject({ kind: z.literal('ranking') }),
  z.strictObject({ kind: z.literal('yes_no') }),
])
export type VoteMethod = Readonly<z.infer<typeof voteMethod>>
export type VoteKind = VoteMethod['kind']

export const voteKinds = [
  'dots',
  'fist_to_five',
  'consent',
  'rating',
  'ranking',
  'yes_no',
] as const satisfies readonly VoteKind[]

/** How many candidates a vote of this kind has: one proposal, or several to choose among. */
export const candidateCount: Readonly<Record<VoteKind, { readonly min: number; readonly max: number }>> = {
  dots: { min: 2, max: mostCandidates },
  ranking: { min: 2, max: mostRanked },
  rating: { min: 1, max: 20 },
  fist_to_five: { min: 1, max: 1 },
  consent: { min: 1, max: 1 },
  yes_no: { min: 1, max: 1 },
}

/** Three dots that may be stacked, unless somebody says otherwise. */
export function usualMethod(kind: VoteKind): VoteMethod {
  return kind === 'dots' ? { kind, budget: 3, stacking: true } : { kind }
}
