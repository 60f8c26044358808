import type { Role } from '#shared/protocol/roles.ts'
import type { PersonId } from '../people/Person.ts'
import type { VotesState } from './VotesState.ts'

/** What everybody of a role is shown of votes: never a ballot. */
export type VotesView = VotesState

export function votesViewFor(votes: VotesState, _role: Role): VotesView {
  return votes
}

/** What one person alone is shown: their own ballot. */
type OwnVotes = Readonly<Record<string, never>>

export function ownVotesFor(_votes: VotesState, _person: PersonId): OwnVotes {
  return {}
}
