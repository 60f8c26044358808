import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '#client/words/t.ts'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'

export interface CopyFieldProps {
  readonly label: string
  readonly value: string
}

/** Text to take away. Where the clipboard is closed to pages, the text is selected for copying by hand. */
export function CopyField({ label, value }: CopyFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      return
    }
    setCopied(true)
  }

  return (
    <div className={styles.copy}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={input}
          id={id}
          className={styles.value}
          value={value}
          readOnly
          onFocus={event => event.currentTarget.select()}
        />
        <Button icon={copied ? <Check /> : <Copy />} onClick={copy} aria-describedby={`${id}-said`}>
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      </div>
      <span id={`${id}-said`} className="visually-hidden" aria-live="polite">
        {copied ? t('common.copied') : ''}
      </span>
    </div>
  )
}
