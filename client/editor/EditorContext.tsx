import { createContext, useContext } from 'react'
import type { Editor } from './Editor.ts'

/** Provided by the board page; everything below it draws and edits through this one editor. */
export const EditorContext = createContext<Editor | undefined>(undefined)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor outside of an EditorContext')
  return editor
}
