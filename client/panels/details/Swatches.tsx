import { useId } from 'react'
import { paperLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { type Paper, papers } from '#shared/board/kinds.ts'
import styles from './Swatches.module.css'

export interface SwatchesProps {
  /** Undefined while several cards are cut from different papers. */
  readonly value: Paper | undefined
  readonly disabled: boolean
  readonly onChange: (paper: Paper) => void
}

/** The eight papers, one of which a card is cut from. */
export function Swatches({ value, disabled, onChange }: SwatchesProps) {
  const name = useId()
  return (
    <fieldset className={styles.row} disabled={disabled}>
      <legend className="visually-hidden">{t('field.color')}</legend>
      {papers.map(paper => (
        <label key={paper} className={styles.swatch} title={paperLabel(paper)}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={paper === value}
            onChange={() => onChange(paper)}
            aria-label={paperLabel(paper)}
          />
          <span className={styles.paper} style={{ '--paper': `var(--paper-${paper})` }} aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  )
}
