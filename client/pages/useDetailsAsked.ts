import { useEffect, useState } from 'react'
import type { Editor } from '#client/editor/Editor.ts'

/** Whether the details of the selected cards were asked for, rather than just following the selection. */
export function useDetailsAsked(editor: Editor): boolean {
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const releases = [
      editor.details.subscribe(() => setAsked(editor.details.current && editor.selection.current.size > 0)),
      editor.selection.subscribe(() => setAsked(false)),
    ]
    return () => {
      for (const release of releases) release()
    }
  }, [editor])
  return asked
}
