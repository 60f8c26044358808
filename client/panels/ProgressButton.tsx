import { CheckCheck } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import type { Tally } from './useReport.ts'

/** How many of the checks are met; opens the panel. */
export function ProgressButton({ tally, onOpen }: { readonly tally: Tally; readonly onOpen: () => void }) {
  return (
    <Button
      tone="quiet"
      icon={<CheckCheck aria-hidden="true" />}
      aria-label={t('progress.open', { ...tally })}
      onClick={onOpen}
    >
      {t('progress.short', { ...tally })}
    </Button>
  )
}
