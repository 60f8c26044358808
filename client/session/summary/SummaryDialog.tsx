import { fullDay } from '#client/canvas/dayMonth.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWholeLater } from '#client/editor/hooks.ts'
import { sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { minutesOf } from '#shared/session/script/WorkingScript.ts'
import { useAttending } from '../ConveningContext.tsx'
import { useSession } from '../useSession.ts'
import { madeIn } from './madeIn.ts'
import styles from './Summary.module.css'
import { SummaryPart } from './SummaryPart.tsx'

export interface SummaryDialogProps {
  readonly onClose: () => void
  readonly onGo: (card: CardId) => void
}

/** What was decided, who does what, what was parked, and for each where their own notes went. For everybody, at once. */
export function SummaryDialog({ onClose, onGo }: SummaryDialogProps) {
  const { view } = useEditor()
  const { me } = useAttending()
  const { course, script } = useSession()
  const board = useWholeLater()
  if (course.state !== 'ended') return null
  const made = madeIn(board, { started: course.started, me: me.id })
  const took = Math.round((course.ended - course.started) / 60_000)
  const placeOf = ({ canvas, zone }: CardSnapshot) => {
    const sheet = sheetOf(view.canvases, canvas)
    return sheet && zoneIn(sheet, zone)?.title
  }
  const promise = ({ by, due }: (typeof made.promises)[number]) =>
    [by, due && t('session.until', { day: fullDay(due) })].filter(Boolean).join(', ')
  return (
    <Dialog
      open
      place="wide"
      onOpenChange={open => !open && onClose()}
      title={t('session.summaryTitle')}
      description={t('session.summaryText', {
        title: script?.title ?? '',
        took,
        planned: minutesOf(script?.steps ?? []),
      })}
      actions={
        <Button tone="main" onClick={onClose}>
          {t('session.summaryDone')}
        </Button>
      }
    >
      <div className={styles.parts}>
        <SummaryPart
          title={t('session.decided')}
          empty={t('session.decidedNone')}
          lines={made.decisions.map(card => ({ card }))}
          onGo={onGo}
        />
        <SummaryPart
          title={t('session.promised')}
          empty={t('session.promisedNone')}
          lines={made.promises.map(one => ({ card: one.card, more: promise(one) }))}
          onGo={onGo}
        />
        <SummaryPart
          title={t('session.parked')}
          empty={t('session.parkedNone')}
          lines={made.parked.map(card => ({ card }))}
          onGo={onGo}
        />
        <SummaryPart
          title={t('session.receipt')}
          empty={t('session.receiptNone')}
          lines={made.own.map(card => ({ card, more: placeOf(card) }))}
          onGo={onGo}
        />
      </div>
    </Dialog>
  )
}
