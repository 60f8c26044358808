import { useState } from 'react'
import { useWholeLater } from '#client/editor/hooks.ts'
import { Segment, Segments } from '#client/ui/Segments.tsx'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { CoverageView } from './CoverageView.tsx'
import { LoadView } from './LoadView.tsx'
import { MatchesView } from './MatchesView.tsx'
import { OverdueView } from './OverdueView.tsx'
import styles from './Overviews.module.css'

/** What can be read across the canvases and stands on none of them; every line leads to its card. */
const overviews = {
  coverage: CoverageView,
  load: LoadView,
  matches: MatchesView,
  overdue: OverdueView,
} as const
type Overview = keyof typeof overviews

export interface OverviewsPanelProps {
  readonly onClose: () => void
  readonly onGo: (card: CardId) => void
}

export function OverviewsPanel({ onClose, onGo }: OverviewsPanelProps) {
  const [shown, setShown] = useState<Overview>('coverage')
  const board = useWholeLater()
  const View = overviews[shown]
  return (
    <SidePanel
      title={t('overview.title')}
      onClose={onClose}
      head={
        <Segments label={t('overview.choose')}>
          {(Object.keys(overviews) as Overview[]).map(name => (
            <Segment key={name} current={name === shown} onClick={() => setShown(name)}>
              {t(`overview.${name}`)}
            </Segment>
          ))}
        </Segments>
      }
    >
      <p className={styles.what}>{t(`overview.${shown}.what`)}</p>
      <View board={board} onGo={onGo} />
    </SidePanel>
  )
}
