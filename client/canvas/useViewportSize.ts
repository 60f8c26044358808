import { type RefObject, useLayoutEffect } from 'react'
import type { Insets } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'

const wide: Insets = { top: 20, right: 24, bottom: 20, left: 76 }
const narrow: Insets = { top: 12, right: 12, bottom: 84, left: 12 }
/** As in the styles: below it the tools stand below, not at the left. It is about the window, not about the table in it. */
const toolsBelow = '(width < 640px)'
const detailsWidth = 372

/**
 * Keeps the editor informed how large the viewport is and what of it is free: of the side panel, and of a phone's
 * keyboard while one writes. The card in hand stays where it can be seen.
 */
export function useViewportSize(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    const element = viewport.current
    if (!element) return
    const { viewpoint } = editor
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0) return
      viewpoint.insets = insetsOf(editor, element)
      viewpoint.resize({ w: width, h: height })
      viewpoint.arrive()
    }
    const keepInSight = () => {
      measure()
      const box = editor.boxes.bounds(editor.selection.current)
      if (box && (editor.details.current || editor.writing.open.current !== undefined))
        viewpoint.bring(box, 0)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const releases = [editor.details.subscribe(keepInSight), editor.selection.subscribe(keepInSight)]
    window.visualViewport?.addEventListener('resize', keepInSight)
    measure()
    return () => {
      observer.disconnect()
      for (const release of releases) release()
      window.visualViewport?.removeEventListener('resize', keepInSight)
    }
  }, [editor, viewport])
}

function insetsOf(editor: Editor, element: HTMLElement): Insets {
  if (matchMedia(toolsBelow).matches) return { ...narrow, bottom: narrow.bottom + coveredBelow(element) }
  const open = editor.details.current && editor.selection.current.size > 0
  return open ? { ...wide, right: wide.right + detailsWidth } : wide
}

/** Pixels at the lower edge of the element that the on-screen keyboard hides. */
function coveredBelow(element: HTMLElement): number {
  const seen = window.visualViewport
  if (!seen) return 0
  return Math.max(0, element.getBoundingClientRect().bottom - (seen.offsetTop + seen.height))
}
