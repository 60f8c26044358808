import { type ComponentProps, useId } from 'react'
import styles from './WordsArea.module.css'

export interface WordsAreaProps extends Pick<ComponentProps<'textarea'>, 'maxLength' | 'autoFocus'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong and how to put it right; it is read out with the words. */
  readonly error?: string | undefined
}

/** A few sentences for a vote: why somebody objects, or what was decided. Its parts lie in the form around it. */
export function WordsArea({ label, value, onChange, error, ...rest }: WordsAreaProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        className={styles.area}
        dir="auto"
        rows={3}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}
