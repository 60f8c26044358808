import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './ErrorBox.module.css'

export interface ErrorBoxProps {
  /** What happened and what to do about it. */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A refusal in words, said at once to screen readers. */
export function ErrorBox({ children, action }: ErrorBoxProps) {
  return (
    <div className={styles.box} role="alert">
      <TriangleAlert aria-hidden="true" />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
