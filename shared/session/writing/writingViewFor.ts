import type { Role } from '#shared/protocol/roles.ts'
import type { PersonId } from '../people/Person.ts'
import type { WritingState } from './WritingState.ts'

/** What everybody of a role is shown of private writing: never a word of it. */
export type WritingView = WritingState

export function writingViewFor(writing: WritingState, _role: Role): WritingView {
  return writing
}

/** What one person alone is shown. */
type OwnWriting = Readonly<Record<string, never>>

export function ownWritingFor(_writing: WritingState, _person: PersonId): OwnWriting {
  return {}
}
