import type { ComponentProps, ReactNode } from 'react'
import styles from './Segments.module.css'

export interface SegmentsProps {
  /** What is being chosen, for screen readers. */
  readonly label: string
  readonly children: ReactNode
}

/** A row of views of which one is shown. */
export function Segments({ label, children }: SegmentsProps) {
  return (
    <nav className={styles.segments} aria-label={label}>
      {children}
    </nav>
  )
}

/** One view. Choosing again what is shown is a choice too: it zooms there anew. */
export function Segment({ current, ...rest }: ComponentProps<'button'> & { readonly current: boolean }) {
  return (
    <button type="button" {...rest} className={styles.segment} aria-current={current ? 'true' : undefined} />
  )
}
