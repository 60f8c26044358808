import styles from './Segments.module.css'

export interface SegmentsProps<Value extends string> {
  /** What is being chosen, for screen readers. */
  readonly label: string
  readonly value: Value | undefined
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** A row of views of which one is shown. Choosing again what is chosen is a choice too: it zooms there anew. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  return (
    <nav className={styles.segments} aria-label={label}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          className={styles.segment}
          aria-current={option.value === value ? 'true' : undefined}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </nav>
  )
}
