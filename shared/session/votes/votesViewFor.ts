import type { PersonId } from '../people/Person.ts'
import type { CountedVote, Vote } from './Vote.ts'
import type { VotesState } from './VotesState.ts'

/** What people are shown of votes: never a ballot. */
export type VotesView = Readonly<Record<string, Vote | CountedVote>>

/** `seesResults`: all who lead do, and others if the step says nothing else. */
export function votesViewFor(votes: VotesState, seesResults: boolean): VotesView {
  if (seesResults) return votes
  return Object.fromEntries(Object.values(votes).map(vote => [vote.id, withoutResult(vote)]))
}

/** One's own ballot is no part of the session: whoever cast it asks the ballot box (`voteWire.ts`). */
type OwnVotes = Readonly<Record<string, never>>

export function ownVotesFor(_votes: VotesState, _person: PersonId): OwnVotes {
  return {}
}

function withoutResult(vote: Vote): Vote | CountedVote {
  if (vote.state === 'open') return vote
  const { result: _hidden, ...rest } = vote
  return { ...rest, state: 'counted' }
}
