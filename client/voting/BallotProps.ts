import type { Ballot } from '#shared/session/votes/Ballot.ts'
import type { Mark } from '#shared/session/votes/markBallot.ts'
import type { VoteQuestion } from '#shared/session/votes/Vote.ts'

/** What every kind of ballot is drawn from. */
export interface BallotProps {
  readonly vote: VoteQuestion
  /** One's own; undefined if one has not voted. */
  readonly ballot: Ballot | undefined
  readonly onMark: (mark: Mark) => void
}
