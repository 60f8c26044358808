import type { Logger } from 'pino'
import type { Access } from '#server/access/Access.ts'
import type { Member } from '#server/access/Member.ts'
import { notPermitted, RefusedError } from '#server/errors/RefusedError.ts'
import type { Sessions } from '#server/session/Sessions.ts'
import { serverAuthor } from '#server/storage/actors.ts'
import type { SyncServer } from '#server/sync/SyncServer.ts'
import { OneByOne } from '#server/threads/OneByOne.ts'
import { Soon } from '#server/threads/Soon.ts'
import { dayOf } from '#shared/canvases/derived/days.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import { showsStanding } from '#shared/session/votes/showsStanding.ts'
import type { ClosedVote, OpenVote } from '#shared/session/votes/Vote.ts'
import { closedVoteIn, openVoteIn } from '#shared/session/votes/VotesState.ts'
import type { BallotAnswer, CastBallotWish, OwnBallot, RecordWish } from '#shared/session/votes/voteWire.ts'
import { whyNotVote } from '#shared/session/votes/whyNotVote.ts'
import { writeDecision, writeRanks } from '#shared/session/votes/writeOutcome.ts'
import type { BallotBox } from './BallotBox.ts'

export interface VoteDeskParts {
  readonly box: BallotBox
  readonly sessions: Sessions
  readonly access: Access
  readonly sync: SyncServer
  readonly log: Logger
  readonly now: () => number
}

/** Others are told so long after a ballot who has voted: once for all who did meanwhile. */
const notingMs = 250

/**
 * Where ballots are handed in, and votes are closed. A ballot goes into the box and into nothing else; the session is
 * told who has voted, and what came of it once the box is sealed and counted. Each of these steps can be done again:
 * whatever a crash cuts off is finished by the next who asks, or at the next start.
 */
export class VoteDesk {
  readonly #parts: VoteDeskParts
  /** A ballot and a budget must not change at the same time. */
  readonly #turns = new OneByOne()
  readonly #noting = new Soon({ afterMs: notingMs, run: board => this.#note(board) })

  constructor(parts: VoteDeskParts) {
    this.#parts = parts
  }

  own(board: string, vote: string, { id }: Member): Promise<OwnBallot> {
    return this.#parts.box.own(board, vote, id)
  }

  /** Throws `RefusedError`. */
  async cast(board: string, vote: string, member: Member, wish: CastBallotWish): Promise<BallotAnswer> {
    const cast = await this.#turns.run(board, async () => {
      const open = await this.#open(board, vote)
      await this.#checkVoter(board, member)
      return this.#parts.box.cast(board, open, {
        participant: member.id,
        ballot: wish.ballot ?? undefined,
        after: wish.after,
      })
    })
    if (cast.ok) {
      this.#noting.ask(board)
      return { state: 'cast', ...cast.value }
    }
    const { refusal } = cast
    if (refusal.code === 'overtaken') return { state: 'overtaken', ...refusal.own }
    if (refusal.code === 'vote-closed') throw voteClosed()
    throw new RefusedError('ballot-unfit', unfit[refusal.code])
  }

  /** Throws `RefusedError`. */
  async changeBudget(board: string, vote: string, budget: number): Promise<void> {
    await this.#turns.run(board, async () => {
      const spent = await this.#parts.box.spent(board, vote)
      await this.#say(board, { name: 'vote.budgeted', payload: { vote, budget, spent } })
    })
  }

  /** Closed already is as good as closed now. Throws `RefusedError`. */
  async close(board: string, vote: string): Promise<void> {
    const { box, sessions } = this.#parts
    const open = await sessions.look(board, ({ state }) => openVoteIn(state.votes))
    if (open?.id === vote) {
      const result = await box.close(board, open, await this.#voters(board))
      await this.#say(board, { name: 'vote.closed', payload: { vote, result } })
      this.#parts.log.info({ board, vote, kind: result.kind, voters: result.voters }, 'vote closed')
    } else await this.#closed(board, vote)
    await box.empty(board, vote)
  }

  /** Begun by mistake: nothing of it stays. Throws `RefusedError`. */
  async discard(board: string, vote: string): Promise<void> {
    await this.#say(board, { name: 'vote.discarded', payload: { vote } })
    await this.#parts.box.empty(board, vote)
  }

  /** The outcome becomes part of the board. Throws `RefusedError`. */
  async record(board: string, vote: string, { text }: RecordWish): Promise<void> {
    const closed = await this.#closed(board, vote)
    const now = this.#parts.now()
    const day = dayOf(now)
    const decision = await this.#parts.sync.change(board, one => {
      writeRanks(one, closed, serverAuthor)
      return text === undefined
        ? undefined
        : writeDecision(one, closed, text, { day, now, origin: serverAuthor })
    })
    if (decision !== undefined) await this.#say(board, { name: 'vote.recorded', payload: { vote, decision } })
  }

  /** To be called at the start: ballots that are left of votes whose close was cut off. */
  async tidyUp(): Promise<void> {
    const { box, sessions, log } = this.#parts
    for (const { board, vote } of await box.full()) {
      try {
        const isOpen = await sessions.look(board, ({ state }) => openVoteIn(state.votes)?.id === vote)
        if (!isOpen) await box.empty(board, vote)
        else if (await box.isSealed(board, vote)) await this.close(board, vote)
        else this.#noting.ask(board)
      } catch (error) {
        log.error({ err: error, board, vote }, 'a ballot box could not be tidied up; it is looked at again')
      }
    }
  }

  stop(): void {
    this.#noting.stop()
  }

  async #note(board: string): Promise<void> {
    const { box, sessions, log } = this.#parts
    try {
      const open = await sessions.look(board, ({ state }) => openVoteIn(state.votes))
      if (!open) return
      const people = await this.#voters(board)
      const voted = await box.voted(board, open.id, people)
      const standing = showsStanding(open) && { standing: await box.count(board, open, people) }
      await this.#say(board, { name: 'vote.noted', payload: { vote: open.id, voted, ...standing } })
    } catch (error) {
      log.warn({ err: error, board }, 'who has voted could not be told; it is with the next ballot')
    }
  }

  async #checkVoter(board: string, { role }: Member): Promise<void> {
    const whyNot = await this.#parts.sessions.look(board, ({ state }) => whyNotVote(state, role))
    if (whyNot) throw notPermitted(notNow[whyNot])
  }

  async #open(board: string, vote: string): Promise<OpenVote> {
    const open = await this.#parts.sessions.look(board, ({ state }) => openVoteIn(state.votes))
    if (open?.id === vote) return open
    await this.#closed(board, vote)
    throw voteClosed()
  }

  async #closed(board: string, vote: string): Promise<ClosedVote> {
    const closed = await this.#parts.sessions.look(board, ({ state }) => closedVoteIn(state.votes, vote))
    if (!closed) throw noSuchVote()
    return closed
  }

  /** Whose ballots count: of all who belong to the board, and do more than watch. */
  async #voters(board: string): Promise<readonly string[]> {
    const { participants } = await this.#parts.access.rosterOf(board)
    return participants.flatMap(({ id, role }) => (role === 'observer' ? [] : [id]))
  }

  async #say(board: string, command: SessionCommand): Promise<void> {
    const said = await this.#parts.sessions.say(board, command)
    if (said.ok) return
    if (said.refusal === 'budget-spent')
      throw new RefusedError('budget-spent', 'Somebody has given more dots than that already.')
    if (said.refusal === 'recorded-already')
      throw new RefusedError('recorded-already', 'The outcome of this vote has been recorded already.')
    throw noSuchVote()
  }
}

const notNow = {
  observer: 'Observers watch, and do not vote.',
  resting: 'In this step of the session voting rests.',
} as const

const unfit = {
  'other-kind': 'This ballot is for another kind of vote.',
  'no-such-candidate': 'This ballot names something that is not voted on.',
  'over-budget': 'This ballot has more dots than there are to give.',
  'no-stacking': 'In this vote a card takes one dot of each person.',
  'ranked-twice': 'This ballot puts something in two places.',
} as const

function voteClosed(): RefusedError {
  return new RefusedError('vote-closed', 'The vote is closed.')
}

function noSuchVote(): RefusedError {
  return new RefusedError('not-found', 'There is no such vote on this board.')
}
