import type { Awareness } from 'y-protocols/awareness'
import type { Board } from '#shared/board/Board.ts'
import type { OwnPresence, Presence, PresenceUser } from '#shared/protocol/presence.ts'
import type { Rules } from '#shared/protocol/rules.ts'
import type { Ending } from './Line.ts'
import type { Status } from './Status.ts'

/** A value that changes, shaped for `useSyncExternalStore`. */
export interface Observable<Value> {
  readonly current: Value
  subscribe(listener: () => void): () => void
}

/** One open tab's line to one board. */
export interface BoardConnection {
  readonly board: Board
  readonly awareness: Awareness
  readonly status: Observable<Status>
  /** What holds for oneself, as the server tells it. */
  readonly rules: Observable<Rules>
  /** Who one is to the others; a facilitator may change one's name or role. */
  readonly self: Observable<PresenceUser>
  /** Whether an edit made now leaves now. */
  readonly isOnline: Observable<boolean>
  /** Leaving the page now would lose something: own edits or notes that are nowhere else. */
  isAtRisk(): boolean
  /** True once there is a board to show, from this device or from the server. */
  readonly loaded: Observable<boolean>
  /** Set once the server will not have this copy back and its unsent texts have become recovered notes. */
  readonly ending: Observable<Ending | undefined>
  /** Everybody else's tabs, by Yjs clientID. The same map until something changes. */
  readonly others: Observable<ReadonlyMap<number, Presence>>
  /** Who else is here, one entry a tab; unlike `others` it does not change with every movement. */
  readonly here: Observable<readonly { readonly user: PresenceUser }[]>
  /** Says something about oneself; keys left out stay, `undefined` clears. Coalesced to 20 a second. */
  tell(part: { readonly [Key in keyof OwnPresence]?: OwnPresence[Key] | undefined }): void
  close(): void
}
