import { t } from '#client/words/t.ts'
import type { Outcome } from '#shared/session/votes/outcomeOf.ts'
import styles from './Results.module.css'

/** What came of a proposal. */
export function Stamp({ outcome, figures }: { readonly outcome: Outcome; readonly figures: string }) {
  return (
    <p className={styles.stamp} data-outcome={outcome}>
      {t(outcome === 'passed' ? 'vote.result.passed' : 'vote.result.notPassed')}
      {figures !== '' && <small aria-hidden="true">{figures}</small>}
    </p>
  )
}
