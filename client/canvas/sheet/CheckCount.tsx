import { CheckCheck } from 'lucide-react'
import { useReport } from '#client/editor/hooks.ts'
import { t } from '#client/words/t.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import styles from './Sheet.module.css'

/** How many of the sheet's checks are met. */
export function CheckCount({ canvas }: { readonly canvas: CanvasId }) {
  const report = useReport()
  const checks = report.canvases.find(one => one.canvas === canvas)?.checks ?? []
  if (checks.length === 0) return null
  const count = { met: checks.filter(({ met }) => met).length, all: checks.length }
  return (
    <span className={styles.checks}>
      <CheckCheck aria-hidden="true" />
      <span className={styles.long}>{t('canvas.checks', count)}</span>
      <span className={styles.short} aria-hidden="true">
        {t('canvas.checksShort', count)}
      </span>
    </span>
  )
}
