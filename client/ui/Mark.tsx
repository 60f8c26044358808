import styles from './Mark.module.css'

/** Two sheets and a circle: domain, practice, and the community over both. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="9" width="13" height="13" rx="2" fill="var(--domain)" />
      <rect x="10" y="9" width="13" height="13" rx="2" fill="var(--practice)" opacity=".9" />
      <circle cx="12" cy="8" r="7" fill="var(--community)" />
    </svg>
  )
}
