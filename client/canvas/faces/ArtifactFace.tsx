import { useLinkEnds } from '#client/editor/hooks.ts'
import { choiceLabel, kindLabel } from '#client/words/labels.ts'
import styles from '../Card.module.css'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

/** Dog-eared. Form and state above, the steward below; what is not there yet has a dashed edge. */
export function ArtifactFace({ card, text }: FaceProps) {
  const [steward] = useLinkEnds(card.id, 'stewarded_by')
  const state = textField(card, 'state')
  const form = textField(card, 'form')
  const isPlanned = state === 'planned' || state === 'draft'
  const words = [
    form ? choiceLabel('form', form) : kindLabel('artifact'),
    isPlanned && choiceLabel('state', state),
  ]
  return (
    <>
      <svg
        className={styles.ear}
        data-planned={isPlanned || undefined}
        viewBox="0 0 24 24"
        aria-hidden="true"
      >
        <path className={styles.earCut} d="M-4-4H28V28L24 24 0 0Z" />
        <path className={styles.earFold} d="M0 0 24 24H0Z" />
      </svg>
      <span className={styles.edge} data-planned={isPlanned || undefined} />
      <span className={styles.kind}>{words.filter(Boolean).join(' · ').toLowerCase()}</span>
      {text}
      <span className={styles.meta}>{steward && <Signed id={steward.id} name={steward.text} />}</span>
    </>
  )
}
