import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './Checkbox.module.css'

export interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

export function Checkbox({ checked, onChange, children, hint, disabled = false }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.row} data-disabled={disabled || undefined}>
      <Base.Root
        id={id}
        className={styles.box}
        checked={checked}
        disabled={disabled}
        onCheckedChange={value => onChange(value)}
        aria-labelledby={`${id}-label`}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      >
        <Base.Indicator>
          <Check />
        </Base.Indicator>
      </Base.Root>
      <label className={styles.words} htmlFor={id}>
        <span id={`${id}-label`} className={styles.label}>
          {children}
        </span>
        {hint && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}
