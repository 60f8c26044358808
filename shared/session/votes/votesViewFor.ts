import type { PersonId } from '../people/Person.ts'
import { showsStanding } from './showsStanding.ts'
import type { CountedVote, OpenVote, Vote } from './Vote.ts'
import type { VotesState } from './VotesState.ts'

/** What people are shown of votes: never a ballot. */
export type VotesView = Readonly<Record<string, Vote | CountedVote>>

/** `seesResults`: all who lead do, and others if the step says nothing else. */
export function votesViewFor(votes: VotesState, seesResults: boolean): VotesView {
  return Object.fromEntries(
    Object.values(votes).map(vote => [vote.id, seesResults ? asShown(vote) : withoutResult(vote)]),
  )
}

/** One's own ballot is no part of the session: whoever cast it asks the ballot box (`voteWire.ts`). */
type OwnVotes = Readonly<Record<string, never>>

export function ownVotesFor(_votes: VotesState, _person: PersonId): OwnVotes {
  return {}
}

function withoutResult(vote: Vote): Vote | CountedVote {
  if (vote.state === 'open') return withoutStanding(vote)
  const { result: _hidden, ...rest } = vote
  return { ...rest, state: 'counted' }
}

/** A state from before secret votes told no totals may still hold them. */
function asShown(vote: Vote): Vote {
  return vote.state === 'open' && !showsStanding(vote) ? withoutStanding(vote) : vote
}

function withoutStanding({ standing: _hidden, ...vote }: OpenVote): OpenVote {
  return vote
}
