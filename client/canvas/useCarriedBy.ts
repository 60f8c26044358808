import { useCallback, useSyncExternalStore } from 'react'
import { carriedCards } from '#client/editor/carriedCards.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'

/** How far a card is carried at the moment; undefined while it lies. For the few things that hang on a card in a hand. */
export function useCarriedBy(card: CardId): Vector | undefined {
  const editor = useEditor()
  return useSyncExternalStore(
    useCallback(
      listener => {
        const releases = [editor.drag.state.subscribe(listener), editor.gliding.moved.add(listener)]
        return () => {
          for (const release of releases) release()
        }
      },
      [editor],
    ),
    () => carriedCards(editor).get(card),
  )
}
