import type { PersonId } from './people/Person.ts'
import type { SessionState } from './SessionState.ts'
import { ownVotesFor } from './votes/votesViewFor.ts'
import { ownWritingFor } from './writing/writingViewFor.ts'

/** What one person alone is shown: nobody else's view holds any of it (R8). */
export interface OwnView {
  readonly votes: ReturnType<typeof ownVotesFor>
  readonly writing: ReturnType<typeof ownWritingFor>
}

export function ownViewFor({ votes, writing }: SessionState, person: PersonId): OwnView {
  return { votes: ownVotesFor(votes, person), writing: ownWritingFor(writing, person) }
}
