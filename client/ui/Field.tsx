import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What is wrong and how to put it right; it is read out with the field. */
  readonly error?: string | undefined
  readonly look?: 'plain' | 'code'
}

export function TextInput(props: TextInputProps) {
  const { label, value, onChange, hint, error, look = 'plain', className, ...rest } = props
  const id = useId()
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={className ? `${styles.field} ${className}` : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className={styles.input}
        data-look={look}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={told || undefined}
        onChange={event => onChange(event.target.value)}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
