import { useDeferredValue, useMemo, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useReport, useWholeLater } from '#client/editor/hooks.ts'
import { localDay } from '#client/editor/localDay.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'
import { charter } from '#shared/export/charter.ts'
import { partsOfCharter, type RecordPart } from '#shared/export/record/parts.ts'
import { gapsOf } from './gaps.ts'
import { RecordPaper } from './RecordPaper.tsx'
import styles from './RecordView.module.css'
import { TakeAlong } from './TakeAlong.tsx'
import type { Takings } from './Takings.ts'

export interface RecordViewProps {
  readonly board: string
  readonly takings: Takings
  /** Leads to the place on the board where something is missing. */
  readonly onGo: (missing: Missing) => void
}

/** The charter as it would be printed now; it follows while the group works, and says what is still missing. */
export function RecordView({ board, takings, onGo }: RecordViewProps) {
  const { now, authors: roster } = useEditor()
  const whole = useDeferredValue(useWholeLater())
  const report = useReport()
  const known = useObservable(roster)
  const authors = useMemo(() => [...known].map(([id, author]) => ({ id, ...author })), [known])
  const [parts, setParts] = useState<readonly RecordPart[]>(partsOfCharter)
  const today = localDay(new Date(now()))
  const record = useMemo(() => charter(whole, { authors, today, parts }), [whole, authors, today, parts])
  const gaps = useMemo(() => gapsOf(record, whole, report), [record, whole, report])
  const isBlank = whole.cards.length === 0
  return (
    <section className={styles.view} aria-label={t('record.label', { title: whole.board.title })}>
      <div className={styles.desk}>
        <div className={styles.papers}>
          {isBlank && <EmptyState>{t('record.blank')}</EmptyState>}
          <RecordPaper record={record} gaps={gaps} board={board} onGo={onGo} />
        </div>
        <TakeAlong {...{ board, whole, authors, today, takings, parts }} onParts={setParts} />
      </div>
    </section>
  )
}
