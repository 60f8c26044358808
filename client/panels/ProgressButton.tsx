import { CheckCheck } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import styles from './ProgressButton.module.css'
import type { Tally } from './tallyOf.ts'

/** How many of the checks are met; opens the panel. */
export function ProgressButton({ tally, onOpen }: { readonly tally: Tally; readonly onOpen: () => void }) {
  return (
    <Button
      tone="quiet"
      icon={<CheckCheck aria-hidden="true" />}
      aria-label={t('progress.open', { ...tally })}
      onClick={onOpen}
    >
      <span className={styles.wide}>{t('progress.count', { ...tally })}</span>
      <span className={styles.narrow}>{t('progress.short', { ...tally })}</span>
    </Button>
  )
}
