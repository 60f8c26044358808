import { EmptyState } from '#client/ui/EmptyState.tsx'
import { t } from '#client/words/t.ts'
import { type CoverageRow, coverage } from '#shared/canvases/derived/coverage.ts'
import { shortName } from '#shared/canvases/derived/shortName.ts'
import { CardLine } from './CardLine.tsx'
import type { OverviewProps } from './OverviewProps.ts'
import styles from './Overviews.module.css'

/** Questions down, activities across: a row without a mark is a gap. */
export function CoverageView({ board, onGo }: OverviewProps) {
  const { activities, rows } = coverage(board)
  if (rows.length === 0) return <EmptyState>{t('overview.coverage.empty')}</EmptyState>
  const gaps = rows.filter(({ by }) => by.size === 0).length
  return (
    <>
      <p className={styles.sum} data-tone={gaps === 0 ? 'ok' : 'amber'}>
        {t('overview.coverage.gaps', { n: gaps })}
      </p>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{t('overview.coverage.question')}</th>
            {activities.map(activity => (
              <th key={activity.id} scope="col" className={styles.activity}>
                <button type="button" title={activity.text} onClick={() => onGo(activity.id)}>
                  {shortName(activity.text)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <QuestionRow key={row.question.id} row={row} activities={activities} onGo={onGo} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface QuestionRowProps {
  readonly row: CoverageRow
  readonly activities: ReturnType<typeof coverage>['activities']
  readonly onGo: OverviewProps['onGo']
}

function QuestionRow({ row: { question, by }, activities, onGo }: QuestionRowProps) {
  const isGap = by.size === 0
  return (
    <tr data-gap={isGap || undefined}>
      <th scope="row">
        <CardLine card={question} onGo={onGo} {...(isGap && { lead: t('overview.coverage.gap') })} />
      </th>
      {activities.map(activity => (
        <td key={activity.id}>
          {by.has(activity.id) ? (
            <span className={styles.mark} role="img" aria-label={t('overview.coverage.takesUp')} />
          ) : null}
        </td>
      ))}
    </tr>
  )
}
