import { ChevronDown, Lock } from 'lucide-react'
import { t } from '#client/words/t.ts'
import type { OutlineCanvas } from './buildOutline.ts'
import { useHolds, useOutline } from './OutlineContext.ts'
import styles from './OutlineSheet.module.css'
import { OutlineZoneView } from './OutlineZoneView.tsx'
import { canvasLine } from './outlineLines.ts'

export interface OutlineSheetProps {
  readonly canvas: OutlineCanvas
  readonly searching: boolean
}

/** One canvas as a sheet of paper with its zones under it. */
export function OutlineSheet({ canvas, searching }: OutlineSheetProps) {
  const { desk } = useOutline()
  const line = canvasLine(canvas)
  const closed = useHolds(desk.closed, set => set.has(line))
  const current = useHolds(desk.current, key => key === line)
  const { template } = canvas
  return (
    <section className={styles.sheet} data-accent={template?.accent ?? 'kraft'} data-row={line}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={!closed}
          data-line={line}
          tabIndex={current ? 0 : -1}
          onClick={() => desk.toggle(line)}
        >
          <ChevronDown className={styles.chevron} aria-hidden="true" />
          <span className={styles.title}>{template?.title ?? canvas.id}</span>
          {canvas.isLocked && (
            <span className={styles.lock}>
              <Lock aria-hidden="true" />
              {t('lock.mark')}
            </span>
          )}
          <span className={styles.count}>{t('outline.count', { n: canvas.count })}</span>
        </button>
      </h2>
      {!closed && (
        <>
          {template && <p className={styles.question}>{template.question}</p>}
          {canvas.zones.map(zone => (
            <OutlineZoneView key={zone.id} zone={zone} searching={searching} busy={canvas.count > 0} />
          ))}
        </>
      )}
    </section>
  )
}
