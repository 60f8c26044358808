import type * as Y from 'yjs'
import { t } from '#client/words/t.ts'
import { smallestEdit } from '#shared/board/changes/editText.ts'
import type { CardId } from '#shared/board/ids.ts'
import { textOfCard } from '#shared/board/read.ts'
import { carryIndex, type Delta } from './carryIndex.ts'
import type { Editor } from './Editor.ts'
import type { Rights } from './Rights.ts'

/** What the binding needs of an editor. */
export interface TextHost
  extends Pick<Editor, 'board' | 'origin' | 'refuses' | 'refused' | 'continue' | 'tell' | 'undo' | 'redo'> {
  readonly rights: Pick<Rights, 'whyNotEdit' | 'charactersPerCard'>
}

/**
 * Joins a text area to the shared text of a card until the returned function is called. The area is uncontrolled:
 * what is typed here is written by the smallest edit, what others type appears without moving the caret. While an
 * input method composes, the area is left alone; its outcome is carried over what others wrote meanwhile. Undo and
 * redo are the editor's own, never the browser's, which would know nothing of the others.
 */
export function bindText(editor: TextHost, card: CardId, area: HTMLTextAreaElement): () => void {
  const text = textOfCard(editor.board, card)
  if (!text) return () => {}
  let shown = text.toString()
  let composing = false
  let missed: Delta[] = []
  let isCut = false
  area.value = shown

  const write = () => {
    if (composing || area.value === shown) return
    if (editor.refuses(editor.rights.whyNotEdit(card))) return show(shown, [])
    const edit = smallestEdit(shown, area.value)
    shown = area.value
    editor.continue(() => editor.board.change(editor.origin, () => applyEdit(text, edit)))
  }
  const onRemote = ({ delta }: Y.YTextEvent) => {
    const next = text.toString()
    if (composing) missed.push(delta)
    else if (next !== shown) show(next, [delta])
  }
  const show = (next: string, deltas: readonly Delta[]) => {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area
    area.value = shown = next
    area.scrollTop = scrollTop
    if (!hasFocus(area)) return
    const [start, end] = [selectionStart, selectionEnd].map(at => deltas.reduce(carryIndex, at))
    area.setSelectionRange(start ?? 0, end ?? 0, selectionDirection)
  }
  const onCompositionEnd = () => {
    composing = false
    const deltas = missed
    missed = []
    const { at, remove, insert } = smallestEdit(shown, area.value)
    const from = deltas.reduce(carryIndex, at)
    const to = deltas.reduce(carryIndex, at + remove)
    const caret = area.selectionEnd - at
    shown = text.toString()
    const next = shown.slice(0, from) + insert + shown.slice(to)
    if (area.value !== next) area.value = next
    if (hasFocus(area)) area.setSelectionRange(from + caret, from + caret)
    write()
  }
  /** The browser cuts off without a word what the field does not take; it is said once, until there is room again. */
  const onBeforeInput = ({ data }: InputEvent) => {
    const most = editor.rights.charactersPerCard
    const stays = area.value.length - (area.selectionEnd - area.selectionStart)
    const isTooLong = stays + (data?.length ?? 0) > most
    if (isTooLong && !isCut) editor.refused.tell(t('canvas.textFull', { n: most }))
    isCut = isTooLong
  }
  const onKey = (event: KeyboardEvent) => {
    const step = event.isComposing ? undefined : historyStep(event)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    editor[step]()
  }
  const tellCaret = () => {
    if (!hasFocus(area)) return
    const [anchor, head] =
      area.selectionDirection === 'backward'
        ? [area.selectionEnd, area.selectionStart]
        : [area.selectionStart, area.selectionEnd]
    if (!editor.rights.whyNotEdit(card)) editor.tell({ editing: { card, anchor, head } })
  }
  const untell = () => editor.tell({ editing: undefined })

  text.observe(onRemote)
  const ears = new AbortController()
  const on = { signal: ears.signal }
  area.addEventListener('beforeinput', onBeforeInput, on)
  area.addEventListener('input', write, on)
  area.addEventListener('compositionstart', () => (composing = true), on)
  area.addEventListener('compositionend', onCompositionEnd, on)
  area.addEventListener('keydown', onKey, on)
  area.addEventListener('focus', tellCaret, on)
  area.addEventListener('blur', untell, on)
  area.ownerDocument.addEventListener('selectionchange', tellCaret, on)
  return () => {
    if (composing) onCompositionEnd()
    if (hasFocus(area)) untell()
    ears.abort()
    text.unobserve(onRemote)
  }
}

function applyEdit(text: Y.Text, { at, remove, insert }: ReturnType<typeof smallestEdit>): void {
  if (remove) text.delete(at, remove)
  if (insert) text.insert(at, insert)
}

function hasFocus(area: HTMLTextAreaElement): boolean {
  return area.ownerDocument.activeElement === area
}

function historyStep({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' ? 'redo' : undefined
}
