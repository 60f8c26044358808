import { useEffect } from 'react'
import type { Editor } from '#client/editor/Editor.ts'

/** Pixels, with its margin; a phone's panels lie below instead. */
const panelWidth = 372

/** While a side panel is open, sheets and cards are brought into what it leaves free; the details see to that by themselves. */
export function usePanelSpace(editor: Editor, isOpen: boolean): void {
  useEffect(() => {
    editor.viewpoint.panel = isOpen ? panelWidth : 0
  }, [editor, isOpen])
}
