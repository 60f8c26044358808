import styles from './Spinner.module.css'

/** A turning mark beside words that say what runs; to a screen reader it is silent. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />
}
