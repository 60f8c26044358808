import { voterKey } from '#server/access/keys.ts'
import type { BallotAsCast, BallotStore, StoredBallot, VoteName } from '#server/storage/BallotStore.ts'
import { type Ballot, ballot, dotsIn, isBlank } from '#shared/session/votes/Ballot.ts'
import { type CastBallot, tally } from '#shared/session/votes/tally.ts'
import type { VoteQuestion } from '#shared/session/votes/Vote.ts'
import type { VoteResult } from '#shared/session/votes/VoteResult.ts'
import type { OwnBallot } from '#shared/session/votes/voteWire.ts'
import { type BallotRefusal, whyNotBallot } from '#shared/session/votes/whyNotBallot.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

export type CastRefusal =
  | { readonly code: BallotRefusal | 'vote-closed' }
  /** It was changed elsewhere meanwhile: this is how it stands. */
  | { readonly code: 'overtaken'; readonly own: OwnBallot }

export interface BallotCast {
  readonly participant: string
  /** Undefined takes it back. */
  readonly ballot: Ballot | undefined
  /** The revision that its caster has seen. */
  readonly after: number
}

/**
 * The ballots of votes that are open. Until the close the box must know whose ballot is whose, or nobody could change
 * theirs, and two tabs would be two voters; it knows people by a key that only the server's secret can make. At the
 * close it is sealed, counted and emptied, and of a secret vote nothing but the count remains. No time is kept at all.
 */
export class BallotBox {
  readonly #store: BallotStore
  readonly #secret: Buffer

  constructor({ store, secret }: { readonly store: BallotStore; readonly secret: Buffer }) {
    this.#store = store
    this.#secret = secret
  }

  async own(board: string, vote: string, participant: string): Promise<OwnBallot> {
    const found = await this.#store.ballotOf(
      { board, vote },
      voterKey(this.#secret, { board, vote, participant }),
    )
    return found ? asOwn(found) : { revision: 0 }
  }

  /** Puts a ballot in the place of the one that is there. The same once more changes nothing. */
  async cast(
    board: string,
    question: VoteQuestion,
    { participant, ballot: cast, after }: BallotCast,
  ): Promise<Result<OwnBallot, CastRefusal>> {
    const code = cast && whyNotBallot(question, cast)
    if (code) return refuse({ code })
    const outcome = await this.#store.castBallot({
      board,
      vote: question.id,
      voter: voterKey(this.#secret, { board, vote: question.id, participant }),
      ballot: cast && !isBlank(cast) ? JSON.stringify(cast) : null,
      after,
    })
    if (outcome.state === 'sealed') return refuse({ code: 'vote-closed' })
    if (outcome.state === 'overtaken') return refuse({ code: 'overtaken', own: asOwn(outcome) })
    return accept(asOwn(outcome))
  }

  /** Who of these has voted; nobody else needs to know what. */
  async voted(board: string, vote: string, people: readonly string[]): Promise<readonly string[]> {
    const ballots = await this.#store.ballotsOf({ board, vote })
    return this.#named({ board, vote, people }, ballots).map(({ by }) => by)
  }

  /** The most dots that anybody has given. */
  async spent(board: string, vote: string): Promise<number> {
    const ballots = await this.#store.ballotsOf({ board, vote })
    return Math.max(0, ...ballots.map(one => dotsIn(ballotIn(one))))
  }

  /** How it stands now, counting the ballots of these people: of all who may vote, and belong to the board. */
  async count(board: string, question: VoteQuestion, people: readonly string[]): Promise<VoteResult> {
    const ballots = await this.#store.ballotsOf({ board, vote: question.id })
    return tally(question, this.#named({ board, vote: question.id, people }, ballots))
  }

  /** Nothing comes in any more, and this is what there is: the same, however often it is asked, until it is emptied. */
  async close(board: string, question: VoteQuestion, people: readonly string[]): Promise<VoteResult> {
    await this.#store.sealVote({ board, vote: question.id })
    return this.count(board, question, people)
  }

  /** The votes whose ballots are still kept. */
  full(): Promise<readonly VoteName[]> {
    return this.#store.fullBoxes()
  }

  isSealed(board: string, vote: string): Promise<boolean> {
    return this.#store.isVoteSealed({ board, vote })
  }

  /** To be called once the result is durable, or the vote is discarded: the ballots go for good. */
  async empty(board: string, vote: string): Promise<void> {
    await this.#store.sealVote({ board, vote })
    await this.#store.emptyBox({ board, vote })
  }

  #named(
    {
      board,
      vote,
      people,
    }: { readonly board: string; readonly vote: string; readonly people: readonly string[] },
    ballots: readonly StoredBallot[],
  ): readonly CastBallot[] {
    if (ballots.length === 0) return []
    const owners = new Map(
      people.map(participant => [voterKey(this.#secret, { board, vote, participant }), participant]),
    )
    return ballots.flatMap(one => {
      const by = owners.get(one.voter)
      return by === undefined ? [] : [{ by, ballot: ballotIn(one) }]
    })
  }
}

function asOwn({ revision, ballot: cast }: BallotAsCast): OwnBallot {
  return cast === null ? { revision } : { revision, ballot: ballot.parse(JSON.parse(cast)) }
}

function ballotIn({ ballot: cast }: StoredBallot): Ballot {
  return ballot.parse(JSON.parse(cast))
}
