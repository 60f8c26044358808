import { type RefObject, useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'

/** Carries cards along with the hands that hold them, one's own and others', past React: two custom properties each. */
export function useDragStyle(table: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    let carried = new Map<CardId, Vector>()
    let frame = 0
    const draw = () => {
      frame = 0
      const next = new Map<CardId, Vector>()
      for (const { drag } of editor.others.current.values()) {
        for (const id of drag?.cards ?? []) if (drag) next.set(id, drag.by)
      }
      const own = editor.drag.state.current
      for (const id of own?.ids ?? []) if (own) next.set(id, own.by)
      for (const id of carried.keys()) if (!next.has(id)) style(id, undefined, false)
      for (const [id, by] of next) style(id, by, own?.ids.includes(id) ?? false)
      carried = next
    }
    const style = (id: CardId, by: Vector | undefined, own: boolean) => {
      const card = table.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)
      if (!card) return
      if (by) {
        card.style.setProperty('--dx', `${by[0]}px`)
        card.style.setProperty('--dy', `${by[1]}px`)
        card.dataset.carried = own ? 'own' : 'others'
      } else {
        card.style.removeProperty('--dx')
        card.style.removeProperty('--dy')
        delete card.dataset.carried
      }
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const releases = [editor.drag.state.subscribe(schedule), editor.others.subscribe(schedule)]
    return () => {
      cancelAnimationFrame(frame)
      for (const release of releases) release()
    }
  }, [editor, table])
}
