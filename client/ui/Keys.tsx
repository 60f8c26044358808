import styles from './Keys.module.css'

/** Keys to be pressed together, drawn as keys. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.combination}>
      {keys.map(key => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
