import { useId } from 'react'
import styles from './Ballot.module.css'

interface Choice<Value> {
  readonly value: Value
  /** Large, and short: a number, or a word. */
  readonly label: string
  readonly says?: string
}

export interface ChoiceTilesProps<Value> {
  /** What is chosen, for screen readers. */
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
  readonly look?: 'tiles' | 'small'
}

/** One of several, each large enough for a finger; the arrow keys go from one to the next. */
export function ChoiceTiles<Value extends string | number>({
  label,
  choices,
  chosen,
  onChoose,
  look = 'tiles',
}: ChoiceTilesProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.tiles} data-look={look}>
      <legend className="visually-hidden">{label}</legend>
      {choices.map(({ value, label, says }) => (
        <label key={value} className={styles.tile}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span className={styles.value}>{label}</span>
          {says && <span className={styles.says}>{says}</span>}
        </label>
      ))}
    </fieldset>
  )
}
