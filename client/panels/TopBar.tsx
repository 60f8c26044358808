import { Presentation, QrCode } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Mark } from '#client/ui/Mark.tsx'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { t } from '#client/words/t.ts'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardTitle } from './BoardTitle.tsx'
import type { BoardDialog, BoardPanel, BoardView, Destination } from './boardViews.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { ProgressButton } from './ProgressButton.tsx'
import { StatusMark } from './StatusMark.tsx'
import styles from './TopBar.module.css'
import type { Tally } from './tallyOf.ts'
import { ViewSegments } from './ViewSegments.tsx'

export interface TopBarProps {
  readonly board: string
  readonly status: BoardConnection['status']
  readonly leads: boolean
  /** Who is here. */
  readonly people: ReactNode
  readonly tally: Tally
  readonly view: BoardView
  readonly onGo: (destination: Destination) => void
  readonly onPanel: (panel: BoardPanel) => void
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onLeave: (path: string) => void
  /** Whether a session can be begun here. */
  readonly mayBegin: boolean
}

/** The one bar of the board: what this is, where one looks, who is here, what one can do with the whole. */
export function TopBar(props: TopBarProps) {
  const { board, status, leads, people, tally, view, onGo, onPanel, onDialog, onLeave, mayBegin } = props
  return (
    <header className={styles.bar} data-begins={mayBegin || undefined}>
      <a className={styles.logo} href="/" aria-label={t('header.home')}>
        <Mark />
        <span className={styles.wordmark}>{t('app.name')}</span>
      </a>
      <div className={styles.board}>
        <BoardTitle mayRename={leads} />
        <StatusMark status={status} />
      </div>
      <ViewSegments view={view} onGo={onGo} onAddSheet={() => onDialog('addSheet')} />
      <div className={styles.end}>
        {people}
        <ProgressButton tally={tally} onOpen={() => onPanel('progress')} />
        <span className={styles.wide}>
          <ExportMenu board={board} onRecord={() => onGo({ to: 'record' })} />
        </span>
        {mayBegin && (
          <Button icon={<Presentation aria-hidden="true" />} onClick={() => onDialog('script')}>
            {t('session.lead')}
          </Button>
        )}
        <Button icon={<QrCode aria-hidden="true" />} onClick={() => onDialog('share')}>
          {t('share.invite')}
        </Button>
        <BoardMenu leads={leads} onDialog={onDialog} onPanel={onPanel} onLeave={onLeave} />
      </div>
    </header>
  )
}
