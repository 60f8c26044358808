import { Plus, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import input from '#client/ui/Field.module.css'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import type { FieldValue } from '#shared/board/fields.ts'
import styles from './fields.module.css'

export interface ListFieldProps {
  readonly label: string
  readonly hint: string | undefined
  readonly disabled: boolean
  readonly value: readonly string[]
  readonly onKeep: (value: FieldValue | undefined) => void
}

const most = 20
const longest = 300

/** A list of short texts. Enter adds the next one, emptying a line removes it, pasted lines become entries. */
export function ListField({ label, hint, disabled, value, onKeep }: ListFieldProps) {
  const id = useId()
  const adder = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const keep = (next: readonly string[]) => onKeep(next.length > 0 ? next.slice(0, most) : undefined)
  const add = (...texts: readonly string[]) => {
    const fresh = texts.map(one => one.trim().slice(0, longest)).filter(Boolean)
    setText('')
    if (fresh.length > 0) keep([...value, ...fresh])
  }
  const replace = (index: number, entry: string) => {
    if (entry === value[index]) return
    keep(entry === '' ? value.toSpliced(index, 1) : value.with(index, entry))
  }
  const onPaste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/)
    if (lines.length < 2) return
    event.preventDefault()
    add(...lines)
  }
  return (
    <fieldset className={styles.group} disabled={disabled} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={input.label}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={input.hint}>
          {hint}
        </p>
      )}
      <ul className={styles.entries}>
        {value.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
          <li key={`${index} ${entry}`} className={styles.entry}>
            <textarea
              rows={1}
              className={styles.entryText}
              aria-label={t('details.editEntry', { field: label, n: index + 1 })}
              defaultValue={entry}
              maxLength={longest}
              dir="auto"
              onBlur={event => replace(index, event.target.value.trim())}
              onKeyDown={event => {
                if (!isEnter(event)) return
                event.preventDefault()
                adder.current?.focus()
              }}
            />
            {!disabled && (
              <IconButton
                label={t('details.removeEntry', { entry })}
                onClick={() => {
                  keep(value.toSpliced(index, 1))
                  adder.current?.focus()
                }}
              >
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!disabled && value.length < most && (
        <div className={styles.adder}>
          <Plus aria-hidden="true" />
          <input
            ref={adder}
            className={styles.entryText}
            aria-label={t('details.addEntry', { field: label })}
            placeholder={t('details.addEntryPlaceholder')}
            value={text}
            maxLength={longest}
            dir="auto"
            onChange={event => setText(event.target.value)}
            onPaste={onPaste}
            onBlur={() => add(text)}
            onKeyDown={event => {
              if (!isEnter(event)) return
              event.preventDefault()
              add(text)
            }}
          />
        </div>
      )}
      {value.length >= most && <p className={input.hint}>{t('details.listFull', { max: most })}</p>}
    </fieldset>
  )
}

function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.nativeEvent.isComposing
}
