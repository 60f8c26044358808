import type { CommandName, PayloadOf, SessionCommand } from '#shared/session/commandTable.ts'
import type { SessionRefusal } from '#shared/session/Outcome.ts'
import type { OwnView } from '#shared/session/ownViewFor.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { OutsideWord, Signal, WireRefusal } from '#shared/session/wire.ts'
import type { Listeners } from '#shared/std/Listeners.ts'
import type { Result } from '#shared/std/result.ts'
import type { Observable } from '../BoardConnection.ts'

/** Where this tab's line to the session stands. */
export type SessionStatus =
  | { readonly state: 'connecting' }
  /** What is shown is what the server has. */
  | { readonly state: 'live' }
  /** What is shown may be old; we keep trying. */
  | { readonly state: 'lost' }
  /** Open in so many tabs that this one waits until somebody looks at it. */
  | { readonly state: 'resting' }
  /** In the lobby, or before a locked door. */
  | { readonly state: 'outside'; readonly word: OutsideWord }
  /** There will be no other line. */
  | { readonly state: 'closed'; readonly reason: 'signed-out' | 'gone' }

/** `unanswered`: nobody knows yet whether it was done; the view will show it. */
export type Declined = SessionRefusal | WireRefusal | 'unanswered' | 'closed'

/** One open tab's line to the session of one board. */
export interface SessionClient {
  readonly status: Observable<SessionStatus>
  /** What one is shown; undefined until it has come. It stays while the line is lost. */
  readonly view: Observable<SessionView | undefined>
  /** What one alone is shown. */
  readonly own: Observable<OwnView | undefined>
  /** Commands that have not been answered: what was asked and does not show yet. */
  readonly pending: Observable<readonly SessionCommand[]>
  /** For announcements. Whoever was away hears none of what happened meanwhile. */
  readonly happened: Listeners<SessionEvent>
  readonly signals: Listeners<{ readonly from: string; readonly signal: Signal }>
  /**
   * Asks for something. Without a line it waits for one, for some seconds; it is never done twice. Answered once it is
   * stored and in force, and once the view shows it.
   */
  do<Name extends CommandName>(name: Name, payload: PayloadOf<Name>): Promise<Result<number, Declined>>
  /** Passes to the others, if there is a line. */
  signal(signal: Signal): void
  /** The server's clock, as far as it has been measured: for timers. Milliseconds since 1970. */
  now(): number
  close(): void
}
