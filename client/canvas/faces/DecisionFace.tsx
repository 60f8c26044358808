import { Gavel } from 'lucide-react'
import { choiceLabel } from '#client/words/labels.ts'
import styles from '../Card.module.css'
import { fullDay } from '../dayMonth.ts'
import type { FaceProps } from './Face.ts'
import { textField } from './textField.ts'

/** What was decided, how, with which tally, and when. */
export function DecisionFace({ card, text }: FaceProps) {
  const method = textField(card, 'method')
  const date = textField(card, 'date')
  const words = [
    method && choiceLabel('method', method).toLowerCase(),
    textField(card, 'tally'),
    date && fullDay(date),
  ]
  return (
    <>
      {text}
      <span className={styles.meta} data-wraps>
        <Gavel aria-hidden="true" />
        <span data-cut>{words.filter(Boolean).join(', ')}</span>
      </span>
    </>
  )
}
