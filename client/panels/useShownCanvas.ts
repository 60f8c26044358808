import { useCallback, useSyncExternalStore } from 'react'
import { seenBox } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { sheetBox, sheetOf } from '#client/editor/sheets.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import type { Box } from '#shared/geometry/box.ts'

const enough = 0.5

/** The canvas that fills most of the window; undefined while one looks at several, or at the table. */
export function useShownCanvas(editor: Editor): CanvasId | undefined {
  return useSyncExternalStore(
    useCallback(listener => editor.camera.subscribe(listener), [editor]),
    () => shownCanvas(editor),
  )
}

function shownCanvas({ viewpoint, view }: Editor): CanvasId | undefined {
  const seen = seenBox(viewpoint.camera.current, viewpoint.size)
  for (const id of view.canvases.keys()) {
    const sheet = sheetOf(view.canvases, id)
    if (sheet && overlap(sheetBox(sheet), seen) > enough * seen.w * seen.h) return id
  }
  return undefined
}

function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return Math.max(0, w) * Math.max(0, h)
}
