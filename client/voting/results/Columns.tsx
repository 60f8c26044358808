import styles from './Results.module.css'

export interface Column {
  readonly label: string
  readonly count: number
  /** All of it, for screen readers: "5 fingers: four". */
  readonly says: string
}

/** How many said what, as columns. */
export function Columns({
  columns,
  low = false,
}: {
  readonly columns: readonly Column[]
  readonly low?: boolean
}) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  return (
    <ul className={styles.columns} data-low={low || undefined}>
      {columns.map(({ label, count, says }) => (
        <li key={label} className={styles.column}>
          <span className="visually-hidden">{says}</span>
          <span className={styles.count} aria-hidden="true">
            {count > 0 ? count : ''}
          </span>
          <span
            className={styles.block}
            data-none={count === 0 || undefined}
            style={{ '--share': count / most }}
            aria-hidden="true"
          />
          <b className={styles.foot} aria-hidden="true">
            {label}
          </b>
        </li>
      ))}
    </ul>
  )
}
