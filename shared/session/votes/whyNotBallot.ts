import { unreachable } from '#shared/std/unreachable.ts'
import { type Ballot, dotsIn } from './Ballot.ts'
import type { VoteQuestion } from './Vote.ts'

export type BallotRefusal =
  | 'other-kind'
  | 'no-such-candidate'
  | 'over-budget'
  | 'no-stacking'
  | 'ranked-twice'

/** Why a ballot does not count in a vote; undefined if it does. */
export function whyNotBallot(
  { method, candidates }: Pick<VoteQuestion, 'method' | 'candidates'>,
  cast: Ballot,
): BallotRefusal | undefined {
  if (cast.kind !== method.kind) return 'other-kind'
  const isUnknown = (id: string) => !candidates.some(candidate => candidate.id === id)
  if (chosenIn(cast).some(isUnknown)) return 'no-such-candidate'
  if (method.kind === 'dots' && cast.kind === 'dots') {
    if (dotsIn(cast) > method.budget) return 'over-budget'
    if (!method.stacking && Object.values(cast.dots).some(dots => dots > 1)) return 'no-stacking'
  }
  if (cast.kind === 'ranking' && new Set(cast.order).size < cast.order.length) return 'ranked-twice'
  return undefined
}

/** The candidates that a ballot names. */
function chosenIn(cast: Ballot): readonly string[] {
  switch (cast.kind) {
    case 'dots':
      return Object.keys(cast.dots)
    case 'rating':
      return Object.keys(cast.ratings)
    case 'ranking':
      return cast.order
    case 'fist_to_five':
    case 'consent':
    case 'yes_no':
      return []
    default:
      return unreachable(cast)
  }
}
