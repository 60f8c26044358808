import { useId } from 'react'
import field from '#client/ui/Field.module.css'
import styles from './StepDialog.module.css'

export interface WordsFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Some sentences. */
export function WordsField({ label, value, onChange }: WordsFieldProps) {
  const id = useId()
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${field.input} ${styles.words}`}
        rows={2}
        maxLength={2000}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
