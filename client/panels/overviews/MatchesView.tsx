import { EmptyState } from '#client/ui/EmptyState.tsx'
import { t } from '#client/words/t.ts'
import { type Match, matches, unanswered } from '#shared/canvases/derived/matches.ts'
import { CardLine } from './CardLine.tsx'
import type { OverviewProps } from './OverviewProps.ts'
import styles from './Overviews.module.css'

/** Who could talk to whom. */
export function MatchesView({ board, onGo }: OverviewProps) {
  const found = matches(board)
  const open = unanswered(board)
  if (found.length === 0 && open.length === 0) return <EmptyState>{t('overview.matches.empty')}</EmptyState>
  return (
    <>
      <ul>
        {found.map(match => (
          <MatchItem
            key={`${match.asker.id} ${match.ask} ${match.helper.id} ${match.offer}`}
            match={match}
            onGo={onGo}
          />
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('overview.matches.open', { n: open.length })}</h3>
          <ul>
            {open.map(({ person, ask }) => (
              <li key={`${person.id} ${ask}`}>
                <CardLine
                  card={{ ...person, text: ask }}
                  onGo={onGo}
                  lead={t('overview.matches.asks', { name: person.text })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function MatchItem({
  match: { asker, ask, helper, offer },
  onGo,
}: {
  readonly match: Match
  readonly onGo: OverviewProps['onGo']
}) {
  return (
    <li className={styles.match}>
      <CardLine
        card={{ ...asker, text: ask }}
        onGo={onGo}
        lead={t('overview.matches.asks', { name: asker.text })}
      />
      <CardLine
        card={{ ...helper, text: offer }}
        onGo={onGo}
        lead={t('overview.matches.offers', { name: helper.text })}
      />
    </li>
  )
}
