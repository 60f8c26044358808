import { z } from '#shared/std/zod.ts'
import { candidateId, mostCandidates, mostDots, mostRanked } from './methods.ts'

const bounded = <Value>(most: number) =>
  [
    (record: Readonly<Record<string, Value>>) => Object.keys(record).length <= most,
    'too many candidates',
  ] as const

/** What one person says in a vote, as a whole: it is always cast anew, never added to. */
export const ballot = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dots'),
    dots: z
      .record(candidateId, z.number().int().min(1).max(mostDots))
      .refine(...bounded<number>(mostCandidates)),
  }),
  /** 0 blocks, 1 and 2 have concerns, 3 can live with it, 4 supports, 5 will champion it. */
  z.strictObject({ kind: z.literal('fist_to_five'), fingers: z.number().int().min(0).max(5) }),
  /** Absent: there is none. Without a reason it does not count. */
  z.strictObject({
    kind: z.literal('consent'),
    objection: z.string().trim().min(1).max(300).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('rating'),
    ratings: z.record(candidateId, z.number().int().min(1).max(5)).refine(...bounded<number>(mostCandidates)),
  }),
  /** Candidates from the first place on; those left out have none. */
  z.strictObject({ kind: z.literal('ranking'), order: z.array(candidateId).max(mostRanked).readonly() }),
  z.strictObject({ kind: z.literal('yes_no'), yes: z.boolean() }),
])
export type Ballot = Readonly<z.infer<typeof ballot>>

/** Says nothing: as good as not having voted. */
export function isBlank(cast: Ballot): boolean {
  switch (cast.kind) {
    case 'dots':
      return Object.keys(cast.dots).length === 0
    case 'rating':
      return Object.keys(cast.ratings).length === 0
    case 'ranking':
      return cast.order.length === 0
    default:
      return false
  }
}

export function dotsIn(cast: Ballot | undefined): number {
  if (cast?.kind !== 'dots') return 0
  return Object.values(cast.dots).reduce((sum, dots) => sum + dots, 0)
}
