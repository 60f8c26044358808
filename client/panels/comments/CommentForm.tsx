import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import field from '#client/ui/Field.module.css'
import { t } from '#client/words/t.ts'
import styles from './Comments.module.css'

export interface CommentFormProps {
  readonly label: string
  /** What the button says. */
  readonly action: string
  readonly icon?: ReactNode
  /** What stands there already. */
  readonly words?: string
  /** Opened by a press: the focus follows, and goes back when it closes. */
  readonly focused?: boolean
  /** Why nothing can be said now. What is being written stays. */
  readonly reason?: string | undefined
  /** False keeps what is written. */
  readonly onSay: (words: string) => boolean
  readonly onCancel?: () => void
}

const longest = 2000

/** A few lines to write. Control and Enter send them, Escape takes them back. */
export function CommentForm({
  label,
  action,
  icon,
  words = '',
  focused = false,
  reason,
  onSay,
  onCancel,
}: CommentFormProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(words)
  useEffect(() => {
    if (!focused) return
    const before = document.activeElement
    area.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [focused])

  function say() {
    if (text.trim() === '') return area.current?.focus()
    if (onSay(text)) setText('')
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        say()
      }}
    >
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={`${field.input} ${styles.area}`}
        dir="auto"
        rows={3}
        maxLength={longest}
        value={text}
        aria-describedby={reason === undefined ? undefined : `${id}-why`}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            say()
          }
          if (event.key === 'Escape' && onCancel) {
            event.stopPropagation()
            onCancel()
          }
        }}
      />
      {reason !== undefined && (
        <p id={`${id}-why`} className={field.hint}>
          {reason}
        </p>
      )}
      <div className={styles.formActs}>
        {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
        <Button
          tone="main"
          type="submit"
          icon={icon}
          aria-disabled={text.trim() === '' || reason !== undefined || undefined}
        >
          {action}
        </Button>
      </div>
    </form>
  )
}
