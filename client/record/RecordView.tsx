import { useDeferredValue, useMemo, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useReport, useWholeLater } from '#client/editor/hooks.ts'
import { localDay } from '#client/editor/localDay.ts'
import { pictureHere } from '#client/picture/pictureHere.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'
import { charter } from '#shared/export/charter.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import { partsOfCharter, partsOfMinutes, type RecordPart } from '#shared/export/record/parts.ts'
import type { RecordKind } from '#shared/protocol/exports.ts'
import type { DrawCanvas } from './CanvasPicture.tsx'
import { gapsOf } from './gaps.ts'
import { RecordPaper } from './RecordPaper.tsx'
import styles from './RecordView.module.css'
import { TakeAlong } from './TakeAlong.tsx'
import type { Takings } from './Takings.ts'
import { useMeeting } from './useMeeting.ts'

export interface RecordViewProps {
  readonly board: string
  readonly takings: Takings
  /** Leads to the place on the board where something is missing. */
  readonly onGo: (missing: Missing) => void
}

/** A record as it would be printed now; it follows while the group works, and says what is still missing. */
export function RecordView({ board, takings, onGo }: RecordViewProps) {
  const { now, authors: roster } = useEditor()
  const whole = useDeferredValue(useWholeLater())
  const report = useReport()
  const known = useObservable(roster)
  const authors = useMemo(() => [...known].map(([id, author]) => ({ id, ...author })), [known])
  const [kind, setKind] = useState<RecordKind>('charter')
  const [partsOf, setPartsOf] = useState<Readonly<Record<RecordKind, readonly RecordPart[]>>>({
    charter: partsOfCharter,
    minutes: partsOfMinutes,
  })
  const [language, setLanguage] = useState('')
  const { found, again } = useMeeting(board, { whole, wanted: kind === 'minutes' })
  const isMinutes = kind === 'minutes'
  const meeting = isMinutes && found?.ok && found.value !== 'none' ? found.value : undefined
  const today = localDay(new Date(now()))
  const parts = partsOf[kind]
  const record = useMemo(() => {
    const options = { authors, today, parts, ...(language !== '' && { language }) }
    if (!isMinutes) return charter(whole, options)
    return meeting && minutes(whole, meeting, options)
  }, [isMinutes, whole, meeting, authors, today, parts, language])
  const gaps = useMemo(() => (record ? gapsOf(record, whole, report) : new Map()), [record, whole, report])
  const draw: DrawCanvas = canvas =>
    pictureHere({ board, whole, authors, today, canvas, as: { type: 'svg' } })
  return (
    <section className={styles.view} aria-label={t('record.label', { title: whole.board.title })}>
      <div className={styles.desk}>
        <div className={styles.papers}>
          {!isMinutes && whole.cards.length === 0 && <EmptyState>{t('record.blank')}</EmptyState>}
          {isMinutes && !found && <Skeleton lines={8} label={t('record.looking')} />}
          {isMinutes && found?.ok && !meeting && <EmptyState>{t('record.noMeeting')}</EmptyState>}
          {isMinutes && found && !found.ok && (
            <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
              {found.refusal.message}
            </ErrorBox>
          )}
          {record && <RecordPaper record={record} gaps={gaps} draw={draw} onGo={onGo} />}
        </div>
        <TakeAlong
          {...{ board, whole, authors, today, takings, kind, parts, meeting, language }}
          onKind={setKind}
          onLanguage={setLanguage}
          onParts={next => setPartsOf({ ...partsOf, [kind]: next })}
        />
      </div>
    </section>
  )
}
