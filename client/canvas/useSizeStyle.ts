import { type RefObject, useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'

/** Shows the size that a hand gives a card, past React: two custom properties, gone when it is let go. */
export function useSizeStyle(table: RefObject<HTMLElement | null>): void {
  const { sizing } = useEditor()
  useEffect(() => {
    let shown: HTMLElement | undefined
    return sizing.inHand.subscribe(() => {
      const { current } = sizing.inHand
      const card = current && table.current?.querySelector<HTMLElement>(`[data-card="${current.id}"]`)
      if (shown && shown !== card) {
        shown.style.removeProperty('--hand-w')
        shown.style.removeProperty('--hand-h')
      }
      shown = card ?? undefined
      if (!current || !card) return
      card.style.setProperty('--hand-w', `${current.w}px`)
      card.style.setProperty('--hand-h', `${current.h}px`)
    })
  }, [sizing, table])
}
