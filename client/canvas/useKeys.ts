import { type RefObject, useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { pressGripKey, pressHeapKey, pressKey } from '#client/editor/keyboard.ts'

/** Keys on the table and its cards. While a text is open only Escape is ours. */
export function useKeys(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      if (isText(event.target)) return
      const { key, shiftKey: shift, altKey: alt } = event
      if (key === ' ' && !isControl(event.target)) {
        element.dataset.space = 'true'
        event.preventDefault()
        return
      }
      const input = { key, shift, alt, mod: event.ctrlKey || event.metaKey }
      if (pressGripKey(editor, gripAt(event.target), input)) {
        event.preventDefault()
        return
      }
      // On a control only what is no key of its own reaches the board.
      if (isControl(event.target) && (key === 'Enter' || key === 'Tab' || key.startsWith('Arrow'))) return
      const did = pressHeapKey(editor, heapAt(event.target), input) || pressKey(editor, input)
      if (did) event.preventDefault()
    }
    const onKeyUp = ({ key }: KeyboardEvent) => {
      if (key === ' ') delete element.dataset.space
    }
    const focusTable = () => element.focus({ preventScroll: true })
    const releases = [
      // The card may have to be drawn first.
      editor.looking.focused.add(id => requestAnimationFrame(() => focusCard(element, id))),
      // What had the focus is gone; the keys go on meaning the table.
      editor.arranging.removed.add(() => requestAnimationFrame(focusTable)),
      editor.laying.removed.add(() => requestAnimationFrame(focusTable)),
    ]
    const ears = new AbortController()
    const on = { signal: ears.signal }
    element.addEventListener('keydown', onKey, on)
    window.addEventListener('keyup', onKeyUp, on)
    return () => {
      for (const release of releases) release()
      ears.abort()
    }
  }, [editor, viewport])
}

function focusCard(within: HTMLElement, id: string): void {
  within.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: true })
}

/** The heap whose name or pile has the keyboard, by its key. */
function heapAt(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.heap : undefined
}

/** The sheet whose grip has the keyboard. */
function gripAt(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.grip : undefined
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea, input, select, [contenteditable]') !== null
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null
}
