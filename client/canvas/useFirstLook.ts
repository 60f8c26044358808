import { useEffect } from 'react'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { byOrder } from '#shared/board/read.ts'

const narrowBelow = 640

/** What one sees on coming in: everything, or on a phone the first sheet. Whoever comes back to the view stays put. */
export function useFirstLook(): void {
  const editor = useEditor()
  useEffect(() => {
    if (look(editor)) return
    const release = editor.view.changed.add(() => {
      if (look(editor)) release()
    })
    return release
  }, [editor])
}

/** False while there is nothing yet to look at. */
function look(editor: Editor): boolean {
  const { viewpoint, view } = editor
  if (viewpoint.hasLooked) return true
  const [first] = [...view.canvases.values()].sort(byOrder)
  if (!first) return false
  if (viewpoint.size.w < narrowBelow) editor.looking.zoomToCanvas(first.id)
  else editor.looking.zoomToAll()
  return true
}
