import { useLinkEnds } from '#client/editor/hooks.ts'
import { choiceLabel, kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from '../Card.module.css'
import { fullDay } from '../dayMonth.ts'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

/** Kinds of the further canvases: what it is above, whom it belongs to and what is known of it below. */
export function PlainFace({ card, text }: FaceProps) {
  const [teller] = useLinkEnds(card.id, 'told_by')
  const [steward] = useLinkEnds(card.id, 'stewarded_by')
  const [bridge] = useLinkEnds(card.id, 'bridged_by')
  const person = teller ?? steward ?? bridge
  const details = detailsOf(card)
  return (
    <>
      <span className={styles.kind}>{headingOf(card)}</span>
      {text}
      <span className={styles.meta}>
        {person && <Signed id={person.id} name={person.text} />}
        {details && <span data-cut>{details}</span>}
      </span>
    </>
  )
}

function headingOf(card: CardSnapshot): string {
  const cycle = textField(card, 'cycle')
  const relation = textField(card, 'relation')
  if (cycle) return choiceLabel('cycle', cycle).toLowerCase()
  return relation || kindLabel(card.kind)
}

function detailsOf(card: CardSnapshot): string {
  const date = textField(card, 'date') || textField(card, 'encounter')
  const access = textField(card, 'access')
  const parts = [
    textField(card, 'measure'),
    textField(card, 'object'),
    access && choiceLabel('access', access),
    date && fullDay(date),
    card.fields.unbridged === true && t('canvas.unbridged'),
    card.fields.not_yet === true && t('canvas.notYet'),
  ]
  return parts.filter(Boolean).join(' · ')
}
