import { accept, type Result, refuse } from '#shared/std/result.ts'
import { candidateCount } from './methods.ts'
import { showsStanding } from './showsStanding.ts'
import type { OpenVote, VoteQuestion } from './Vote.ts'
import type { VoteRefusal } from './VoteRefusal.ts'
import { closedVoteIn, mostVotes, openVoteIn, type VotesState, voteIn, withVote } from './VotesState.ts'

type Started = Result<VotesState, VoteRefusal>

/** A vote begins: from here on nothing of its question changes but the budget. */
export function startVote(votes: VotesState, question: VoteQuestion, now: number): Started {
  return begin(votes, { ...question, round: 1, started: now, state: 'open', voted: {} })
}

/** What is voted on again, and what has been changed since the first round. */
export interface SecondRound {
  /** The first round. */
  readonly vote: string
  readonly id: string
  readonly amendment?: string
  /** Those that are voted on again, where only some were level; all if absent. */
  readonly candidates?: readonly string[]
}

/** A second round begins, and there is no third: what has not passed by then stays open, and is said to be. */
export function voteAgain(
  votes: VotesState,
  { vote, id, amendment, candidates }: SecondRound,
  now: number,
): Started {
  const first = closedVoteIn(votes, vote)
  if (!first) return refuse('no-such-vote')
  if (first.round > 1 || Object.values(votes).some(({ follows }) => follows === vote))
    return refuse('no-further-round')
  const { title, method, secrecy, totals } = first
  return begin(votes, {
    id,
    title,
    method,
    candidates: first.candidates.filter(one => candidates?.includes(one.id) ?? true),
    secrecy,
    // A first round from before that was refused may say otherwise.
    totals: showsStanding(first) ? totals : 'after',
    round: 2,
    follows: vote,
    ...(amendment !== undefined && { amendment }),
    started: now,
    state: 'open',
    voted: {},
  })
}

function begin(votes: VotesState, vote: OpenVote): Started {
  if (openVoteIn(votes)) return refuse('vote-open')
  if (voteIn(votes, vote.id)) return refuse('vote-id-taken')
  if (Object.keys(votes).length >= mostVotes) return refuse('too-many-votes')
  if (!areFit(vote)) return refuse('candidates-unfit')
  if (vote.totals === 'running' && !showsStanding(vote)) return refuse('secret-totals')
  return accept(withVote(votes, vote))
}

/** Whether there are as many candidates as this kind of vote has, each once. */
export function areFit({ method, candidates }: Pick<VoteQuestion, 'method' | 'candidates'>): boolean {
  const { min, max } = candidateCount[method.kind]
  const { length } = candidates
  const cards = candidates.flatMap(({ card }) => card ?? [])
  const areOnce =
    new Set(candidates.map(({ id }) => id)).size === length && new Set(cards).size === cards.length
  return areOnce && length >= min && length <= max
}
