import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { historyKey } from '#client/panels/historyKey.ts'
import type { OutlineDesk } from './OutlineDesk.ts'

export interface OutlineKeys {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

/** Lends the keyboard to the desk, and the focus to the line that it names. */
export function useOutlineKeys(desk: OutlineDesk): OutlineKeys {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(
    () =>
      desk.goal.add(line => {
        // The line may have to be drawn first.
        requestAnimationFrame(() =>
          ref.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`)?.focus(),
        )
      }),
    [desk],
  )
  return {
    ref,
    onKeyDown: event => {
      historyKey(desk.editor, event)
      if (event.defaultPrevented || event.nativeEvent.isComposing || !isLine(event.target)) return
      const { key, altKey: alt } = event
      const did = desk.press({ key, alt, mod: event.ctrlKey || event.metaKey })
      if (did) event.preventDefault()
    },
    onFocus: ({ target }) => {
      const line = target.closest<HTMLElement>('[data-row]')?.dataset.row
      if (line !== undefined) desk.current.set(line)
    },
  }
}

function isLine(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset.line !== undefined
}
