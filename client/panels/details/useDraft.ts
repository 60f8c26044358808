import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import type { FieldValue } from '#shared/board/fields.ts'
import type { Result } from '#shared/std/result.ts'

export interface Draft {
  readonly text: string
  readonly error: string | undefined
  readonly change: (text: string) => void
  /** Checks and keeps what is written; for leaving the field. */
  readonly settle: () => void
  /** Enter keeps, Escape takes back. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A field being written: its text is one's own until one leaves the field, then it is checked and kept, or stays with
 * a message that says what to do. What others set meanwhile shows as soon as nothing unsaved stands in its way.
 */
export function useDraft(
  stored: string,
  check: (text: string) => Result<FieldValue | undefined, string>,
  keep: (value: FieldValue | undefined) => void,
): Draft {
  const [draft, setDraft] = useState<string>()
  const [error, setError] = useState<string>()
  const settle = () => {
    if (draft === undefined) return
    const checked = check(draft)
    if (!checked.ok) {
      setError(checked.refusal)
      return
    }
    setDraft(undefined)
    setError(undefined)
    if (draft.trim() !== stored) keep(checked.value)
  }
  const settleAtLast = useEffectEvent(settle)
  useEffect(() => () => settleAtLast(), [])
  return {
    text: draft ?? stored,
    error,
    change: text => {
      setDraft(text)
      if (error !== undefined && check(text).ok) setError(undefined)
    },
    settle,
    onKeyDown: event => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && (!event.shiftKey || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        settle()
      }
      if (event.key === 'Escape' && draft !== undefined) {
        event.stopPropagation()
        setDraft(undefined)
        setError(undefined)
      }
    },
  }
}
