import { Check } from 'lucide-react'
import { useId } from 'react'
import input from '#client/ui/Field.module.css'
import { choiceLabel } from '#client/words/labels.ts'
import type { FieldSpec, FieldValue } from '#shared/board/fields.ts'
import styles from './fields.module.css'

export interface ChoicesFieldProps {
  readonly label: string
  readonly hint: string | undefined
  readonly disabled: boolean
  readonly spec: Extract<FieldSpec, { readonly options: readonly string[] }>
  readonly value: readonly string[]
  readonly onKeep: (value: FieldValue | undefined) => void
}

/** Several of a list, as chips that are pressed or not. */
export function ChoicesField({ label, hint, disabled, spec, value, onKeep }: ChoicesFieldProps) {
  const id = useId()
  const toggle = (option: string) => {
    const next = spec.options.filter(one => (one === option) !== value.includes(one))
    onKeep(next.length > 0 ? next : undefined)
  }
  return (
    <fieldset className={styles.group} disabled={disabled} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={input.label}>{label}</legend>
      <div className={styles.chips}>
        {spec.options.map(option => (
          <button
            key={option}
            type="button"
            className={styles.chip}
            aria-pressed={value.includes(option)}
            onClick={() => toggle(option)}
          >
            {value.includes(option) && <Check aria-hidden="true" />}
            {choiceLabel(spec.key, option)}
          </button>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={input.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
