import { ChevronDown } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import field from './Field.module.css'
import styles from './Select.module.css'

export interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'id'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** `option` and `optgroup` elements. */
  readonly children: ReactNode
}

/** The browser's own list: every phone, keyboard and screen reader knows it. */
export function Select({ label, value, onChange, hint, children, className, ...rest }: SelectProps) {
  const id = useId()
  return (
    <div className={className ? `${field.field} ${className}` : field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.frame}>
        <select
          {...rest}
          id={id}
          className={styles.select}
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={event => onChange(event.target.value)}
        >
          {children}
        </select>
        <ChevronDown className={styles.arrow} aria-hidden="true" />
      </div>
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
