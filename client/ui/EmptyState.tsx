import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** One invitation, as a sentence. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** The dashed seat where something will be. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.seat}>
      <p>{children}</p>
      {action}
    </div>
  )
}
