import { DoorOpen, Lock } from 'lucide-react'
import { useLinkEnds } from '#client/editor/hooks.ts'
import { choiceLabel, kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import styles from '../Card.module.css'
import { dayMonth } from '../dayMonth.ts'
import { activityIcons, anyActivity, rhythmIcon } from './activityIcons.ts'
import type { FaceProps } from './Face.ts'
import { Signed } from './Signed.tsx'
import { textField } from './textField.ts'

/** Type above, then the title, rhythm and first date, who owns it, and the questions it addresses. */
export function ActivityFace({ card, text }: FaceProps) {
  const [owner] = useLinkEnds(card.id, 'owned_by')
  const questions = useLinkEnds(card.id, 'addresses')
  const type = textField(card, 'type')
  const rhythm = textField(card, 'rhythm')
  const first = textField(card, 'first_date')
  const TypeIcon = activityIcons[type] ?? anyActivity
  const RhythmIcon = rhythmIcon(rhythm)
  const ranks = questions
    .flatMap(({ fields }) => (typeof fields.rank === 'number' ? [fields.rank] : []))
    .sort((a, b) => a - b)
  return (
    <>
      <span className={styles.kind}>
        <TypeIcon aria-hidden="true" />
        <span data-cut>{type ? choiceLabel('type', type) : kindLabel('activity')}</span>
        {card.fields.outward === true && (
          <DoorOpen
            className={styles.corner}
            data-accent="practice"
            role="img"
            aria-label={t('canvas.outward')}
          />
        )}
        {card.fields.space === 'private' && (
          <Lock className={styles.corner} role="img" aria-label={t('canvas.private')} />
        )}
      </span>
      {text}
      <span className={styles.meta}>
        {rhythm && (
          <>
            <RhythmIcon aria-hidden="true" />
            {rhythm === 'continuous' ? t('canvas.alwaysOpen') : choiceLabel('rhythm', rhythm).toLowerCase()}
          </>
        )}
        {rhythm && first && <span>·</span>}
        {first && <span>{t('canvas.from', { day: dayMonth(first) })}</span>}
      </span>
      <span className={styles.meta} data-after>
        {owner && <Signed id={owner.id} name={owner.text} />}
        {ranks.length > 0 && (
          <span className={styles.ranks}>
            {ranks.map(rank => (
              <b key={rank}>
                <span className="visually-hidden">{t('canvas.addressesRank')}</span>
                {rank}
              </b>
            ))}
          </span>
        )}
      </span>
    </>
  )
}
