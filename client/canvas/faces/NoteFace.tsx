import { ArrowRight } from 'lucide-react'
import { useAuthor } from '#client/editor/hooks.ts'
import { choiceLabel } from '#client/words/labels.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

/** A square of paper: for whom it matters above, who wrote it or where it goes next below. */
export function NoteFace({ card, text }: FaceProps) {
  const author = useAuthor(card.author)
  const audience = textField(card, 'audience')
  const next = textField(card, 'next')
  const isSigned = author && card.author !== undefined && card.zone !== 'community.joining'
  return (
    <>
      {audience && <span className={styles.kind}>{choiceLabel('audience', audience)}</span>}
      {text}
      {next ? (
        <span className={styles.meta} data-wraps>
          <ArrowRight aria-hidden="true" />
          {next}
        </span>
      ) : (
        isSigned &&
        card.canvas !== 'side' && (
          <span className={styles.meta}>
            <Signed id={card.author} name={author.name} />
          </span>
        )
      )}
    </>
  )
}
