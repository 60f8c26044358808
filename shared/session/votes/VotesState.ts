import { z } from '#shared/std/zod.ts'
import { type ClosedVote, type OpenVote, type Vote, vote, voteId } from './Vote.ts'

/** A convening does not need more; each takes its place in the state that everybody gets. */
export const mostVotes = 60

/** All votes of a session by their ids. One at most is open. */
export const votesState = z.record(voteId, vote)
export type VotesState = Readonly<Record<string, Vote>>

export const noVotes: VotesState = {}

/** In the order in which they began. */
export function votesIn(votes: VotesState): readonly Vote[] {
  return Object.values(votes).sort((a, b) => a.started - b.started)
}

export function openVoteIn(votes: VotesState): OpenVote | undefined {
  return Object.values(votes).find(one => one.state === 'open')
}

export function closedVoteIn(votes: VotesState, id: string): ClosedVote | undefined {
  const vote = voteIn(votes, id)
  return vote?.state === 'closed' ? vote : undefined
}

export function voteIn(votes: VotesState, id: string): Vote | undefined {
  return Object.hasOwn(votes, id) ? votes[id] : undefined
}

/** With one vote more, or one that has changed. */
export function withVote(votes: VotesState, vote: Vote): VotesState {
  return { ...votes, [vote.id]: vote }
}
