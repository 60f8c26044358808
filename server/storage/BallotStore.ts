import type { BoardId } from './BoardStore.ts'

/** One vote of one board. */
export interface VoteName {
  readonly board: BoardId
  readonly vote: string
}

/** A ballot in the box. Who `voter` is, only the server's secret can tell; when it was cast, nobody can. */
export interface StoredBallot {
  readonly voter: string
  /** JSON, as it was cast. */
  readonly ballot: string
}

/** One person's ballot as it stands; `ballot` is null if they have taken it back. */
export interface BallotAsCast {
  /** Rises by one with each change. */
  readonly revision: number
  readonly ballot: string | null
}

export interface BallotToCast extends VoteName {
  readonly voter: string
  readonly ballot: string | null
  /** The revision on top of which it is cast: 0 for the first. */
  readonly after: number
}

export type CastOutcome =
  /** It is in the box; or was already, if the same is cast once more because the answer was lost. */
  | ({ readonly state: 'cast' } & BallotAsCast)
  /** Another tab was quicker: this is what is in the box, and stays there. */
  | ({ readonly state: 'overtaken' } & BallotAsCast)
  /** The vote is over. */
  | { readonly state: 'sealed' }

/**
 * The ballot box. Promises: one ballot for each voter and vote, whatever comes twice or at the same time; what was
 * acknowledged is durable and counted; once a vote is sealed nothing more comes in, and what is in it does not change;
 * what was emptied is overwritten on the disk, and no list of it stays.
 */
export interface BallotStore {
  castBallot(ballot: BallotToCast): Promise<CastOutcome>
  ballotOf(vote: VoteName, voter: string): Promise<BallotAsCast | undefined>
  /** All that say something, in an order that tells nothing. */
  ballotsOf(vote: VoteName): Promise<readonly StoredBallot[]>
  /** All boxes that hold ballots: of votes that are open, or whose close was cut off. */
  fullBoxes(): Promise<readonly VoteName[]>
  isVoteSealed(vote: VoteName): Promise<boolean>
  /** From now on nothing comes in. Any number of times. */
  sealVote(vote: VoteName): Promise<void>
  /** To be called once the result is kept elsewhere: the ballots go for good. */
  emptyBox(vote: VoteName): Promise<void>
}
