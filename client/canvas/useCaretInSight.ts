import { type RefObject, useLayoutEffect } from 'react'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { CardId } from '#shared/board/ids.ts'
import type { Box } from '#shared/geometry/box.ts'
import { textPoint } from './textPoint.ts'

interface Writing {
  readonly card: CardId
  readonly area: RefObject<HTMLTextAreaElement | null>
  /** What lies under the area and wraps as it does, to measure where the caret stands. */
  readonly text: RefObject<HTMLElement | null>
}

/**
 * While one writes, the line with the caret stays where it can be seen: however long the text grows, and over a phone's
 * keyboard. What others write moves nothing.
 */
export function useCaretInSight({ card, area, text }: Writing): void {
  const editor = useEditor()
  useLayoutEffect(() => {
    const field = area.current
    const follow = () => {
      const line = field && text.current && caretLine(editor, card, { field, text: text.current })
      if (line) editor.viewpoint.bring(line, 0)
    }
    const schedule = () => atFrame(follow)
    const ears = new AbortController()
    const on = { signal: ears.signal }
    field?.addEventListener('input', schedule, on)
    field?.addEventListener('keyup', schedule, on)
    window.visualViewport?.addEventListener('resize', schedule, on)
    return () => {
      leaveFrame(follow)
      ears.abort()
    }
  }, [editor, card, area, text])
}

/** On the table. */
function caretLine(
  editor: Editor,
  card: CardId,
  { field, text }: { readonly field: HTMLTextAreaElement; readonly text: HTMLElement },
): Box | undefined {
  const box = editor.boxes.boxOf(card)
  const around = text.closest('[data-card]')?.getBoundingClientRect()
  const at = textPoint(text, field.selectionEnd)
  if (!box || !around || !at) return undefined
  const range = document.createRange()
  range.setStart(at.node, at.offset)
  range.collapse(true)
  const caret = range.getClientRects()[0]
  const { z } = editor.camera.current
  return caret && { x: box.x, y: box.y + (caret.top - around.top) / z, w: box.w, h: caret.height / z }
}
