import { type RefObject, useEffect } from 'react'
import { toClipboard } from '#client/editor/clipboard.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { picturesIn } from './picturesIn.ts'

const cardsType = 'application/x-convene-cards'

/** Copy, cut and paste of whole cards, as long as the focus is on the table and no text is open. */
export function useClipboard(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const isOurs = () => {
      const { activeElement } = document
      return (
        viewport.current?.contains(activeElement) === true && !(activeElement instanceof HTMLTextAreaElement)
      )
    }
    const onCopy = (event: ClipboardEvent) => {
      if (isOurs() && copy(editor, event)) event.preventDefault()
    }
    const onCut = (event: ClipboardEvent) => {
      if (!isOurs() || !copy(editor, event)) return
      event.preventDefault()
      editor.arranging.remove(editor.selection.current)
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData) return
      event.preventDefault()
      const { clipboardData: data } = event
      const pictures = picturesIn(data)
      if (pictures.length > 0 && data.getData(cardsType) === '') {
        void editor.pictures.add(pictures)
        return
      }
      editor.arranging.paste({ json: data.getData(cardsType), text: data.getData('text/plain') })
    }
    const ears = new AbortController()
    const on = { signal: ears.signal }
    document.addEventListener('copy', onCopy, on)
    document.addEventListener('cut', onCut, on)
    document.addEventListener('paste', onPaste, on)
    return () => ears.abort()
  }, [editor, viewport])
}

function copy(editor: Editor, { clipboardData }: ClipboardEvent): boolean {
  const cards = [...editor.selection.current].flatMap(id => editor.view.card(id) ?? [])
  if (cards.length === 0 || !clipboardData) return false
  const { json, text } = toClipboard(cards)
  clipboardData.setData(cardsType, json)
  clipboardData.setData('text/plain', text)
  return true
}
