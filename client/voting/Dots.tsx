import { t } from '#client/words/t.ts'
import styles from './Dots.module.css'

/** More are said as a number. */
const mostDrawn = 5

/** One's own dots on something. */
export function Dots({ count }: { readonly count: number }) {
  if (count === 0) return <span className={styles.dots} />
  return (
    <span className={styles.dots}>
      <span className="visually-hidden">{t('vote.dots.own', { n: count })}</span>
      {count > mostDrawn ? (
        <span className={styles.number} aria-hidden="true">
          {count}
        </span>
      ) : (
        Array.from({ length: count }, (_, index) => index).map(index => (
          <span key={index} className={styles.dot} aria-hidden="true" />
        ))
      )}
    </span>
  )
}
