import type { Json } from '#shared/std/mergePatch.ts'
import { z } from '#shared/std/zod.ts'
import type { SessionRefusal } from './Outcome.ts'
import type { OwnView } from './ownViewFor.ts'
import type { PersonId } from './people/Person.ts'
import type { SessionEvent } from './SessionEvent.ts'
import type { SessionView } from './viewFor.ts'

/**
 * The wire of a session: socket.io under `sessionPath`, by web sockets alone, with the cookie or the Bearer token of the
 * sync socket and the same exact Origins. `auth` names the board, and as whom a page comes: another's cookie is refused.
 *
 * On joining one is told the state, then each change of it: the version rises by one with each, so whoever misses one
 * sees a hole, and asks for the state. A command is answered once it is stored and in force; asked again by the same id
 * it is answered again, and not done twice. Whoever may not come in yet hears `outside` instead, and nothing else.
 */
export const sessionPath = '/session/'

export const sessionAuth = z.object({ board: z.string().max(64), as: z.string().max(64).optional() })

const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** A command as it is asked for; what it says is checked by its own schema. */
export const askedCommand = z.strictObject({ id: commandId, name: z.string().max(64), payload: z.unknown() })
type AskedCommand = z.infer<typeof askedCommand>

/** Why the server could not even ask the session. */
export type WireRefusal = 'malformed' | 'signed-out' | 'unavailable'

export type CommandAnswer =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refusal: SessionRefusal | WireRefusal; readonly message?: string }

/** In the order in which they are offered. */
export const passingReactions = [
  'agree',
  'clap',
  'heart',
  'laugh',
  'surprise',
  'question',
  'celebrate',
] as const
export type PassingReaction = (typeof passingReactions)[number]

const coordinate = z.number().min(-1e7).max(1e7)

/** What passes and is kept nowhere: a reaction that floats by, a laser pointer; absent once it is off. */
export const signal = z.union([
  z.strictObject({ reaction: z.enum(passingReactions) }),
  z.strictObject({ laser: z.tuple([coordinate, coordinate]).exactOptional() }),
])
export type Signal = Readonly<z.infer<typeof signal>>

/** All of it, for whoever comes or has missed something. `now` is the server's clock. */
export interface WholeState {
  readonly version: number
  readonly view: SessionView
  readonly own: OwnView
  readonly now: number
}

export interface StateChange {
  /** One more than before. */
  readonly version: number
  /** What has changed in one's view (`applyPatch`); absent if nothing has that one is shown. */
  readonly patch?: Json
  readonly events: readonly SessionEvent[]
  readonly now: number
}

/** Somebody waits in the lobby, or came to a locked door. */
export interface OutsideWord {
  readonly at: 'lobby' | 'locked-door'
  /** Names of those who lead. */
  readonly facilitators: readonly string[]
}

/**
 * Why the server ends a socket. After `signed-out` and `gone` there will be no other; after `elsewhere` one is worth it
 * when somebody looks at this tab; after all others at once. `moved`: let in, or shut out.
 */
export type Goodbye = 'signed-out' | 'gone' | 'elsewhere' | 'moved' | 'too-much' | 'too-slow' | 'restart'

export interface ServerEvents {
  state: (state: WholeState) => void
  change: (change: StateChange) => void
  /** One's own part, whole, as of a version. */
  own: (own: { readonly version: number; readonly own: OwnView }) => void
  signal: (from: PersonId, signal: Signal) => void
  outside: (word: OutsideWord) => void
  goodbye: (why: Goodbye) => void
}

export interface ClientEvents {
  command: (asked: AskedCommand, answer: (answer: CommandAnswer) => void) => void
  /** For the state, by whoever has missed something. */
  ask: (answer: (state: WholeState) => void) => void
  /** For the server's clock. */
  clock: (answer: (now: number) => void) => void
  /** Whether this tab can be seen. */
  look: (isLooking: boolean) => void
  signal: (signal: Signal) => void
}
