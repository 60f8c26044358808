import { type RefObject, useLayoutEffect } from 'react'
import type { Insets } from '#client/editor/Camera.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'

const wide: Insets = { top: 20, right: 24, bottom: 20, left: 76 }
const narrow: Insets = { top: 12, right: 12, bottom: 72, left: 12 }
const narrowBelow = 640

/** Keeps the editor informed how large the viewport is, and what of it a phone's keyboard covers while one writes. */
export function useViewportSize(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    const element = viewport.current
    if (!element) return
    const { viewpoint } = editor
    let first = true
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0) return
      const base = width < narrowBelow ? narrow : wide
      viewpoint.insets = { ...base, bottom: base.bottom + coveredBelow(element) }
      viewpoint.resize({ w: width, h: height })
      if (first) {
        first = false
        viewpoint.arrive()
      }
    }
    const onKeyboard = () => {
      measure()
      const box =
        editor.editing.current === undefined ? undefined : editor.boxes.boxOf(editor.editing.current)
      if (box) viewpoint.bring(box)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.visualViewport?.addEventListener('resize', onKeyboard)
    measure()
    return () => {
      observer.disconnect()
      window.visualViewport?.removeEventListener('resize', onKeyboard)
    }
  }, [editor, viewport])
}

/** Pixels at the lower edge of the element that the on-screen keyboard hides. */
function coveredBelow(element: HTMLElement): number {
  const seen = window.visualViewport
  if (!seen) return 0
  return Math.max(0, element.getBoundingClientRect().bottom - (seen.offsetTop + seen.height))
}
