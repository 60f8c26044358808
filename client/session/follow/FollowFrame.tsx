import styles from './FollowFrame.module.css'
import { useFollowed } from './useFollowed.ts'

/** Whose view this is: a frame in their colour. */
export function FollowFrame() {
  const followed = useFollowed()
  if (!followed) return null
  return (
    <div
      className={styles.frame}
      style={{ '--person': `var(--person-${followed.color + 1})` }}
      aria-hidden="true"
    />
  )
}
