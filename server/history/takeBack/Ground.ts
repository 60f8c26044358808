import type { Element } from './elements.ts'
import type { Turn } from './Turns.ts'

/** What is known of a container when what is in it is judged. */
export interface Ground {
  /** The turn in which the container went, and with it all that was in it. */
  readonly goneIn?: Turn
  /** Their own work, on which others have worked since: what nobody else has written stays as it is. */
  readonly isKept: boolean
}

/** Written into what was gone by then: it never stood, and would have. */
export function cameTooLate({ turn, theirs, deletedIn }: Element, goneIn: Turn | undefined): boolean {
  return !theirs && deletedIn === turn && goneIn !== undefined && turn > goneIn
}
