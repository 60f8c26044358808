import type { Awareness } from 'y-protocols/awareness'
import type { Board } from '#shared/board/Board.ts'
import type { OwnPresence, Presence, PresenceUser } from '#shared/protocol/presence.ts'
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
  /** True once the board's content has arrived for the first time. */
  readonly loaded: Observable<boolean>
  /** Everybody else's tabs, by Yjs clientID. The same map until something changes. */
  readonly others: Observable<ReadonlyMap<number, Presence>>
  /** Who else is here, one entry a tab; unlike `others` it does not change with every movement. */
  readonly here: Observable<readonly { readonly user: PresenceUser }[]>
  /** Says something about oneself; keys left out stay, `undefined` clears. Coalesced to 20 a second. */
  tell(part: { readonly [Key in keyof OwnPresence]?: OwnPresence[Key] | undefined }): void
  close(): void
}
