import { choiceLabel } from '#client/words/labels.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'
import { textField } from './textField.ts'

/** A mark on a scale: the score, and on wider ones what it is about. */
export function RatingFace({ card, text }: FaceProps) {
  const { score, importance, served } = card.fields
  const orientation = textField(card, 'orientation')
  const numbers = [score, importance, served].filter(value => typeof value === 'number')
  return (
    <>
      {card.text === '' && orientation !== '' && (
        <span data-cut>{choiceLabel('orientation', orientation)}</span>
      )}
      {text}
      {numbers.length > 0 && <b className={styles.score}>{numbers.join(' / ')}</b>}
    </>
  )
}
