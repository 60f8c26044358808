import type { Ballot } from '#shared/session/votes/Ballot.ts'
import { type Mark, markBallot } from '#shared/session/votes/markBallot.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import type { BallotAnswer, CastBallotWish, OwnBallot } from '#shared/session/votes/voteWire.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'
import type { Observable } from './BoardConnection.ts'
import { Cell } from './Cell.ts'
import type { Answer } from './http.ts'

/** One's own ballot in the open vote, as one sees it: with what has not reached the server yet. */
export interface BallotInHand {
  readonly vote: string
  readonly ballot: Ballot | undefined
  /** `loading` until it is known what is in the box; `unsent` while the server cannot be reached: we keep trying. */
  readonly state: 'loading' | 'sent' | 'sending' | 'unsent' | 'closed'
}

/** The server's side of a ballot. */
export interface BallotPost {
  own(vote: string): Promise<Answer<OwnBallot>>
  cast(vote: string, wish: CastBallotWish): Promise<Answer<BallotAnswer>>
}

export interface KeeperParts {
  readonly post: BallotPost
  /** Resolves after a while, for trying again. */
  readonly pause: (ms: number) => Promise<void>
  /** The ballot did not go in, for a reason that trying again does not mend. */
  readonly refused: (message: string) => void
}

/** What is on its way: tried until it is answered, for nobody knows whether it has arrived. */
interface Sending {
  readonly wish: CastBallotWish
  readonly marks: number
}

const firstPauseMs = 500
const longestPauseMs = 5000

/**
 * Keeps one's own ballot of the vote that is open. Each mark shows at once and is sent as a ballot of its own making:
 * one at a time, until it is in the box. If another tab was quicker, one's marks are made on what that one has cast.
 */
export class BallotKeeper {
  readonly inHand: Observable<BallotInHand | undefined>
  readonly #inHand = new Cell<BallotInHand | undefined>(undefined)
  readonly #parts: KeeperParts
  #vote: OpenVote | undefined
  /** What is in the box, as far as we know. */
  #own: OwnBallot = { revision: 0 }
  /** Marks that are not in the box yet, the first `marks` of them on their way. */
  #marks: Mark[] = []
  #sending: Sending | undefined
  #isClosed = false

  constructor(parts: KeeperParts) {
    this.#parts = parts
    this.inHand = this.#inHand
  }

  /** Which vote is open now; what is unsent of another one is lost with it. */
  follow(vote: OpenVote | undefined): void {
    const isSame = vote?.id === this.#vote?.id
    this.#vote = vote
    if (isSame) return
    this.#own = { revision: 0 }
    this.#marks = []
    this.#sending = undefined
    this.#inHand.set(vote && { vote: vote.id, ballot: undefined, state: 'loading' })
    if (vote) void this.#load(vote.id)
  }

  mark(mark: Mark): void {
    const { current } = this.#inHand
    if (!current || current.state === 'loading' || current.state === 'closed') return
    this.#marks.push(mark)
    this.#show(current.state === 'unsent' ? 'unsent' : 'sending')
    if (!this.#sending) void this.#send()
  }

  /** Somebody looks at this tab again: another one may have changed the ballot. */
  async lookAgain(): Promise<void> {
    const vote = this.#vote?.id
    if (vote === undefined || this.#sending || this.#inHand.current?.state !== 'sent') return
    const answer = await this.#parts.post.own(vote)
    if (!answer.ok || this.#vote?.id !== vote || this.#sending) return
    if (answer.value.revision > this.#own.revision) this.#own = answer.value
    this.#show('sent')
  }

  close(): void {
    this.#isClosed = true
    this.follow(undefined)
  }

  async #load(vote: string): Promise<void> {
    for (const ms of pauses()) {
      const answer = await this.#parts.post.own(vote)
      if (this.#isClosed || this.#vote?.id !== vote) return
      if (answer.ok) {
        this.#own = answer.value
        this.#show('sent')
        return
      }
      await this.#parts.pause(ms)
    }
  }

  async #send(): Promise<void> {
    const vote = this.#vote
    if (!vote) return
    const ballot = this.#marked(vote) ?? null
    const sending: Sending = { wish: { ballot, after: this.#own.revision }, marks: this.#marks.length }
    this.#sending = sending
    const answer = await this.#posted(vote.id, sending)
    if (this.#sending !== sending) return
    this.#sending = undefined
    if (!answer) return
    const { state, ...own } = answer
    // The answer to an earlier try was lost: it is in the box, and not to be made once more.
    const isIn = state === 'cast' || isSameJson(own.ballot ?? null, ballot)
    if (isIn) this.#marks.splice(0, sending.marks)
    this.#own = own
    this.#show(this.#marks.length > 0 ? 'sending' : 'sent')
    if (this.#marks.length > 0) await this.#send()
  }

  /** Undefined if it will never go in. */
  async #posted(vote: string, sending: Sending): Promise<BallotAnswer | undefined> {
    for (const ms of pauses()) {
      const answer = await this.#parts.post.cast(vote, sending.wish)
      if (this.#sending !== sending) return undefined
      if (answer.ok) return answer.value
      if (isFinal(answer.refusal.code)) {
        this.#giveUp(answer.refusal)
        return undefined
      }
      this.#show('unsent')
      await this.#parts.pause(ms)
    }
    return undefined
  }

  #giveUp({ code, message }: { readonly code: string; readonly message: string }): void {
    this.#marks = []
    this.#show(code === 'vote-closed' ? 'closed' : 'sent')
    this.#parts.refused(message)
  }

  #show(state: BallotInHand['state']): void {
    const vote = this.#vote
    if (vote) this.#inHand.set({ vote: vote.id, ballot: this.#marked(vote), state })
  }

  #marked({ method }: OpenVote): Ballot | undefined {
    return this.#marks.reduce<Ballot | undefined>(
      (cast, mark) => markBallot(method, cast, mark),
      this.#own.ballot,
    )
  }
}

/** Of answers that say no; all others are a line or a server that does not work at the moment. */
function isFinal(code: string): boolean {
  return (
    !['offline', 'unreadable', 'storage-unavailable', 'too-many'].includes(code) && !code.startsWith('http-5')
  )
}

function* pauses(): Generator<number> {
  for (let ms = firstPauseMs; ; ms = Math.min(ms * 2, longestPauseMs)) yield ms
}
