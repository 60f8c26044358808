import { useId } from 'react'
import styles from './SwatchRow.module.css'

export interface Swatch<Value> {
  readonly value: Value
  readonly label: string
  /** A colour of the tokens, as CSS. */
  readonly color: string
}

export interface SwatchRowProps<Value> {
  /** What the colour is of, for screen readers. */
  readonly label: string
  readonly swatches: readonly Swatch<Value>[]
  /** Undefined while there is more than one. */
  readonly value: Value | undefined
  /** Papers are cards, discs are people. */
  readonly shape?: 'paper' | 'disc'
  readonly disabled?: boolean
  readonly onChange: (value: Value) => void
}

/** Colours to choose one of: radio buttons that are told apart by name as well. */
export function SwatchRow<Value extends string | number>(props: SwatchRowProps<Value>) {
  const { label, swatches, value: chosen, shape = 'paper', disabled = false, onChange } = props
  const name = useId()
  return (
    <fieldset className={styles.row} disabled={disabled} data-shape={shape}>
      <legend className="visually-hidden">{label}</legend>
      {swatches.map(({ value, label, color }) => (
        <label key={value} className={styles.swatch} title={label}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={value === chosen}
            onChange={() => onChange(value)}
            aria-label={label}
          />
          <span className={styles.paper} style={{ '--paper': color }} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  )
}
