import type { Role } from '#shared/protocol/roles.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { PersonId } from './people/Person.ts'
import type { SessionEvent } from './SessionEvent.ts'
import type { SessionRecord } from './SessionRecord.ts'
import type { SessionState } from './SessionState.ts'
import type { VoteRefusal } from './votes/VoteRefusal.ts'

/** Who commands: somebody of the board's roster, or the server, which alone knows who is here. */
export interface SessionActor {
  readonly id: PersonId
  readonly role: Role | 'server'
}

export const theServer: SessionActor = { id: 'server', role: 'server' }

/** All that a command may look at besides what it says. */
export interface Moment {
  readonly state: SessionState
  readonly actor: SessionActor
  /** By the server's clock. */
  readonly now: number
}

/** What a command changes in the board's roster; stored in one transaction with the new state. */
export type RosterChange =
  | { readonly do: 'role'; readonly person: PersonId; readonly role: Role }
  | { readonly do: 'admit'; readonly people: readonly PersonId[] }
  /** All but these and those who lead: they belong no longer, until they are admitted. */
  | { readonly do: 'shut-out'; readonly except: readonly PersonId[] }
  /** All but these belong again. */
  | { readonly do: 'admit-all'; readonly except: readonly PersonId[] }
  | { readonly do: 'remove'; readonly person: PersonId }

export interface Outcome {
  /** The very state that was there if nothing has changed. */
  readonly state: SessionState
  /** What to tell people, besides the new state. */
  readonly events: readonly SessionEvent[]
  readonly roster?: readonly RosterChange[]
  /** A session is over: what is kept of it. One of the same start replaces the former. */
  readonly record?: SessionRecord
}

export type SessionRefusal =
  | 'observer'
  | 'facilitators-only'
  | 'participants-only'
  | 'server-only'
  | 'no-script'
  | 'no-steps'
  | 'already-running'
  | 'not-running'
  | 'ended'
  | 'not-ended'
  | 'already-there'
  | 'step-unknown'
  | 'step-id-taken'
  | 'step-is-running'
  /** What has begun stays in the script: its time was spent. */
  | 'step-has-run'
  | 'too-many-steps'
  | 'place-unknown'
  /** What was declared anonymous stays so once people may have written. */
  | 'only-tightened'
  | 'nothing-to-undo'
  | 'too-late'
  | 'not-behind'
  | 'nothing-to-shave'
  | 'timer-idle'
  | 'timer-not-running'
  | 'timer-not-paused'
  | 'timer-too-long'
  | 'nobody'
  | 'oneself'
  | 'nobody-else'
  /** Two who follow each other would see nothing but each other. */
  | 'follows-you'
  | 'not-in-lobby'
  | 'not-locked'
  | 'door-locked'
  | 'lobby-full'
  | 'facilitator-present'
  | 'too-soon'
  | 'nothing-to-take-back'
  | 'no-rehearsal'
  | VoteRefusal

export type Applied = Result<Outcome, SessionRefusal>

export function become(
  state: SessionState,
  events: readonly SessionEvent[] = [],
  more: Pick<Outcome, 'roster' | 'record'> = {},
): Applied {
  return accept({ state, events, ...more })
}

export function unchanged(state: SessionState): Applied {
  return accept({ state, events: [] })
}

export function decline(refusal: SessionRefusal): Applied {
  return refuse(refusal)
}
