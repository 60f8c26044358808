import type { PersonId } from '../people/Person.ts'

/** What happens in votes. */
export type VotesEvent =
  | { readonly type: 'vote-started'; readonly by: PersonId; readonly vote: string }
  | {
      readonly type: 'vote-budgeted' | 'vote-closed' | 'vote-discarded' | 'vote-recorded'
      readonly vote: string
    }
