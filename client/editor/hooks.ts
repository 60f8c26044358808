import { useCallback, useSyncExternalStore } from 'react'
import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { useEditor } from './EditorContext.tsx'

/** The whole board; renders again after every change of anything. */
export function useWhole(): BoardSnapshot {
  const { view } = useEditor()
  return useSyncExternalStore(
    useCallback(listener => view.changed.add(listener), [view]),
    () => view.whole,
  )
}

/** One card; renders again only when this card changes. Undefined once it is gone. */
export function useCard(id: CardId): CardSnapshot | undefined {
  const { view } = useEditor()
  return useSyncExternalStore(
    useCallback(listener => view.onCard(id, listener), [view, id]),
    () => view.card(id),
  )
}

/** The card of the side panel: the only one selected. */
export function useOnlySelected(): CardId | undefined {
  const { selection } = useEditor()
  const selected = useSyncExternalStore(
    useCallback(listener => selection.subscribe(listener), [selection]),
    () => selection.current,
  )
  const [only] = selected
  return selected.size === 1 ? only : undefined
}
