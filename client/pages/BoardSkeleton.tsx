import { StatusMark } from '#client/panels/StatusMark.tsx'
import { Mark } from '#client/ui/Mark.tsx'
import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { Status } from '#client/wire/Status.ts'
import { t } from '#client/words/t.ts'
import styles from './BoardSkeleton.module.css'
import { useTitle } from './useTitle.ts'

const connecting = new Cell<Status>({ state: 'connecting' })

export interface BoardSkeletonProps {
  readonly title: string
  readonly status?: Observable<Status>
}

/** The board before its content has arrived: the bar, and four empty sheets where the canvases will lie. */
export function BoardSkeleton({ title, status }: BoardSkeletonProps) {
  useTitle(title)
  return (
    <div className={styles.board}>
      <header className={styles.bar}>
        <a href="/" aria-label={t('header.home')}>
          <Mark />
        </a>
        <h1 tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <StatusMark status={status ?? connecting} />
      </header>
      <main className={styles.table}>
        <p className="visually-hidden" role="status">
          {t('board.loading')}
        </p>
        <div className={styles.sheets} aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
      </main>
    </div>
  )
}
