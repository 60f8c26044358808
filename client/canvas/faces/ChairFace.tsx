import { Armchair, ArrowRight } from 'lucide-react'
import { useLinkEnds } from '#client/editor/hooks.ts'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import styles from '../Card.module.css'
import { dayMonth } from '../dayMonth.ts'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

/** Who is missed, who invites them by when, and to which activity. */
export function ChairFace({ card, text }: FaceProps) {
  const [inviter] = useLinkEnds(card.id, 'invited_by')
  const [activity] = useLinkEnds(card.id, 'to_activity')
  const by = textField(card, 'by')
  return (
    <>
      <span className={styles.kind}>
        <Armchair aria-hidden="true" />
        {kindLabel('empty_chair')}
      </span>
      {text}
      {inviter && (
        <span className={styles.meta}>
          <Signed
            id={inviter.id}
            name={inviter.text}
            words={
              by
                ? t('canvas.invitesBy', { name: firstName(inviter.text), day: dayMonth(by) })
                : t('canvas.invites', { name: firstName(inviter.text) })
            }
          />
        </span>
      )}
      {activity && (
        <span className={styles.meta} data-wraps data-after={inviter ? true : undefined}>
          <ArrowRight aria-hidden="true" />
          <span data-cut>{activity.text}</span>
        </span>
      )}
    </>
  )
}
