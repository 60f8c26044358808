import { ArrowRight, CalendarClock } from 'lucide-react'
import { useDerived } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import { dayMonth } from '../dayMonth.ts'
import type { FaceProps } from './Face.ts'
import { textField } from './textField.ts'

/** Its cluster above; below when it is looked at again, or who handles it. */
export function TopicFace({ card, text }: FaceProps) {
  const cluster = useDerived(view =>
    card.cluster === undefined ? undefined : view.clusters.get(card.cluster)?.name,
  )
  const revisit = textField(card, 'revisit')
  const handledBy = textField(card, 'handled_by')
  const isOut = card.zone === 'domain.scope_out'
  return (
    <>
      {cluster && !isOut && (
        <span className={styles.kind} data-accent="domain">
          {cluster}
        </span>
      )}
      {text}
      {handledBy && (
        <span className={styles.meta} data-wraps>
          <ArrowRight aria-hidden="true" />
          {handledBy}
        </span>
      )}
      {revisit && (
        <span className={styles.meta}>
          <CalendarClock aria-hidden="true" />
          {t('canvas.revisit', { day: dayMonth(revisit) })}
        </span>
      )}
    </>
  )
}
