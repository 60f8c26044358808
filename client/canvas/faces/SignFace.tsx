import { Sprout } from 'lucide-react'
import { choiceLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import { fullDay } from '../dayMonth.ts'
import type { FaceProps } from './Face.ts'
import { textField } from './textField.ts'

/** A sign of value: in which cycle, how it is measured, by when. */
export function SignFace({ card, text }: FaceProps) {
  const cycle = textField(card, 'cycle')
  const by = textField(card, 'by')
  const rest = [textField(card, 'measure'), by && t('canvas.by', { day: fullDay(by) })]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <Sprout className={styles.sprout} aria-hidden="true" />
      {text}
      <span className={styles.meta} data-wraps>
        {cycle && (
          <span className={styles.chip} data-first>
            {choiceLabel('cycle', cycle).toLowerCase()}
          </span>
        )}
        <span data-cut>{rest}</span>
      </span>
    </>
  )
}
