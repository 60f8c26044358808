import { type RefObject, useEffect } from 'react'
import { toClipboard } from '#client/editor/clipboard.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { t } from '#client/words/t.ts'
import { picturesIn } from './picturesIn.ts'

const cardsType = 'application/x-convene-cards'

/** Copy, cut and paste of whole cards, as long as the focus is on the table and no text is open. */
export function useClipboard(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const isOurs = () => {
      const { activeElement } = document
      const isText = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
      return viewport.current?.contains(activeElement) === true && !isText
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
  const { selection, view } = editor
  if (selection.current.size === 0 || !clipboardData) return false
  const { json, text, cards } = toClipboard(view, selection.current)
  clipboardData.setData(cardsType, json)
  clipboardData.setData('text/plain', text)
  const left = selection.current.size - cards
  if (left > 0) editor.refused.tell(t('canvas.copiedSome', { n: cards, left }))
  else editor.say(t('canvas.copied', { n: cards }))
  return true
}
