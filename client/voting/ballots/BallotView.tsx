import type { ComponentType } from 'react'
import type { VoteKind } from '#shared/session/votes/methods.ts'
import type { BallotProps } from '../BallotProps.ts'
import { ConsentBallot } from './ConsentBallot.tsx'
import { DotsBallot } from './DotsBallot.tsx'
import { FistBallot } from './FistBallot.tsx'
import { RankingBallot } from './RankingBallot.tsx'
import { RatingBallot } from './RatingBallot.tsx'
import { YesNoBallot } from './YesNoBallot.tsx'

const ballots: Readonly<Record<VoteKind, ComponentType<BallotProps>>> = {
  dots: DotsBallot,
  fist_to_five: FistBallot,
  consent: ConsentBallot,
  rating: RatingBallot,
  ranking: RankingBallot,
  yes_no: YesNoBallot,
}

/** One's own ballot, to be cast from a list: by mouse, finger, keyboard and ear. */
export function BallotView(props: BallotProps) {
  const Kind = ballots[props.vote.method.kind]
  return <Kind {...props} />
}
