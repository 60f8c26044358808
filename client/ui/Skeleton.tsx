import styles from './Skeleton.module.css'

export interface SkeletonProps {
  /** How many lines of text will stand here. */
  readonly lines?: number
  /** What is being waited for, said once to screen readers. */
  readonly label: string
}

/** The place of text that is on its way. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={index} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  )
}
