import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Observable } from '#client/wire/BoardConnection.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { OutlineDesk } from './OutlineDesk.ts'

export interface OutlineParts {
  readonly desk: OutlineDesk
  readonly editing: ReadonlyMap<CardId, readonly PresenceUser[]>
  /** The quiet second line of each card. */
  readonly metas: ReadonlyMap<CardId, string>
  readonly onShowOnBoard: ((card: CardId) => void) | undefined
}

export const OutlineContext = createContext<OutlineParts | undefined>(undefined)

export function useOutline(): OutlineParts {
  const parts = useContext(OutlineContext)
  if (!parts) throw new Error('useOutline outside of an OutlineView')
  return parts
}

/** Whether something holds of an observable: draws again only when the answer turns. */
export function useHolds<Value>(observable: Observable<Value>, holds: (value: Value) => boolean): boolean {
  return useSyncExternalStore(
    useCallback(listener => observable.subscribe(listener), [observable]),
    () => holds(observable.current),
  )
}
