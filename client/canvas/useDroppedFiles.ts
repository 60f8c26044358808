import { type RefObject, useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { Vector } from '#shared/geometry/vector.ts'
import { picturesIn } from './picturesIn.ts'

/** Pictures dragged from elsewhere onto the table. Other files are left alone, and never open in place of the board. */
export function useDroppedFiles(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const ears = new AbortController()
    const on = { signal: ears.signal }
    element.addEventListener('dragover', event => event.preventDefault(), on)
    element.addEventListener(
      'drop',
      event => {
        event.preventDefault()
        const { left, top } = element.getBoundingClientRect()
        const at: Vector = editor.viewpoint.toTable([event.clientX - left, event.clientY - top])
        if (event.dataTransfer) void editor.pictures.add(picturesIn(event.dataTransfer), at)
      },
      on,
    )
    return () => ears.abort()
  }, [editor, viewport])
}
