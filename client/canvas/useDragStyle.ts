import { type RefObject, useEffect } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { carriedCards } from '#client/editor/carriedCards.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { sheetOf } from '#client/editor/sheets.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { cardSpot } from './cardSpot.ts'
import { elementFinder } from './elementFinder.ts'

/** Carries cards along with the hands that hold them, one's own and others', past React: their place is written directly. */
export function useDragStyle(table: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    if (!table.current) return
    const elementOf = elementFinder(table.current)
    let carried: ReadonlyMap<CardId, Vector> = new Map()
    const draw = () => {
      const next = carriedCards(editor)
      const own = new Set(editor.drag.state.current?.ids)
      for (const id of carried.keys()) if (!next.has(id)) place(id, undefined)
      for (const [id, by] of next) place(id, by, own.has(id) ? 'own' : 'others')
      carried = next
    }
    const place = (id: CardId, by: Vector | undefined, hand?: 'own' | 'others') => {
      const element = elementOf(id)
      const card = editor.view.card(id)
      const sheet = card && sheetOf(editor.view.canvases, card.canvas)
      if (!element || !card || !sheet) return
      element.style.translate = cardSpot(card, sheet, by)
      if (element.dataset.carried === hand) return
      if (hand) element.dataset.carried = hand
      else delete element.dataset.carried
    }
    const schedule = () => atFrame(draw)
    const releases = [
      editor.drag.state.subscribe(schedule),
      editor.gliding.moved.add(schedule),
      // A carried card that changes meanwhile is placed by React where it lies, and has to be taken up again.
      editor.view.changed.add(() => {
        if (carried.size > 0) schedule()
      }),
    ]
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
    }
  }, [editor, table])
}
