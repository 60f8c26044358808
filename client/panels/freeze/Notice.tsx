import { CirclePause } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './FreezeNotices.module.css'

export interface NoticeProps {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** A strip of kraft over the board: it is about the process, not about what the group makes. */
export function Notice({ title, children, actions }: NoticeProps) {
  const id = useId()
  return (
    <section className={styles.notice} aria-labelledby={id}>
      <CirclePause className={styles.icon} aria-hidden="true" />
      <div>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p>{children}</p>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
