import { fullDay } from '#client/canvas/dayMonth.ts'
import { localDay } from '#client/editor/localDay.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { overdue } from '#shared/canvases/derived/overdue.ts'
import { CardLine } from './CardLine.tsx'
import type { OverviewProps } from './OverviewProps.ts'
import styles from './Overviews.module.css'

/** What was to have happened by now. */
export function OverdueView({ board, onGo }: OverviewProps) {
  const late = overdue(board, localDay(new Date()))
  if (late.length === 0) return <EmptyState>{t('overview.overdue.empty')}</EmptyState>
  return (
    <ul>
      {late.map(({ card, due, days, person }) => (
        <li key={card.id} className={styles.match}>
          <CardLine
            card={card}
            onGo={onGo}
            lead={[kindLabel(card.kind), person?.text].filter(Boolean).join(' · ')}
          />
          <p className={styles.due}>{t('overview.overdue.due', { day: fullDay(due), n: days })}</p>
        </li>
      ))}
    </ul>
  )
}
