import { Check } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useLinkEnds } from '#client/editor/hooks.ts'
import { choiceLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import { dayOf, monthOf } from '../dayMonth.ts'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

/** A ticket: the day on its stub, who promised it below. */
export function CommitmentFace({ card, text }: FaceProps) {
  const { now } = useEditor()
  const [maker] = useLinkEnds(card.id, 'made_by')
  const due = textField(card, 'due')
  const status = textField(card, 'status')
  const isOpen = status === '' || status === 'open'
  const overdue = isOpen && due !== '' && due < new Date(now()).toISOString().slice(0, 10)
  return (
    <>
      <span className={styles.stub} data-overdue={overdue || undefined}>
        {due ? dayOf(due) : '–'}
        <small>{due ? monthOf(due) : t('canvas.noDate')}</small>
        {overdue && <small>{t('canvas.overdue')}</small>}
        {status === 'done' && <Check role="img" aria-label={choiceLabel('status', 'done')} />}
      </span>
      {text}
      <span className={styles.meta}>
        {maker && <Signed id={maker.id} name={maker.text} />}
        {!isOpen && status !== 'done' && <span className={styles.chip}>{choiceLabel('status', status)}</span>}
      </span>
    </>
  )
}
