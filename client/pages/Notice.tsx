import type { ReactNode } from 'react'
import styles from './Notice.module.css'
import { Page } from './Page.tsx'

export interface NoticeProps {
  readonly title: string
  readonly text: string
  /** What one can do now. */
  readonly children: ReactNode
  readonly below?: ReactNode
}

/** A page that says one thing kindly, on a sheet of paper, and what to do about it. */
export function Notice({ title, text, children, below }: NoticeProps) {
  return (
    <Page>
      <section className={styles.sheet}>
        <h1 tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.text}>{text}</p>
        <div className={styles.actions}>{children}</div>
        {below}
      </section>
    </Page>
  )
}
