import type { PersonId } from './people/Person.ts'
import type { SessionState } from './SessionState.ts'
import { type OwnVotes, ownVotesFor } from './votes/votesViewFor.ts'
import { type OwnWriting, ownWritingFor } from './writing/writingViewFor.ts'

/** What one person alone is shown: nobody else's view holds any of it (R8). */
export interface OwnView {
  readonly votes: OwnVotes
  readonly writing: OwnWriting
}

export function ownViewFor({ votes, writing }: SessionState, person: PersonId): OwnView {
  return { votes: ownVotesFor(votes, person), writing: ownWritingFor(writing, person) }
}
