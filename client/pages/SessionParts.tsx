import { Suspense } from 'react'
import type { BoardDialog, BoardPanel } from '#client/panels/boardViews.ts'
import { useAttending } from '#client/session/ConveningContext.tsx'
import { useSession } from '#client/session/useSession.ts'
import { usePhone } from '#client/ui/usePhone.ts'
import type { CardId } from '#shared/board/ids.ts'
import { ChooseScriptDialog, Cockpit, SummaryDialog, ThumbBar } from './boardParts.ts'
import { useSummaryAtEnd } from './useSummaryAtEnd.ts'

export interface SessionPartsProps {
  readonly isCockpitOpen: boolean
  readonly panel: BoardPanel | undefined
  readonly onPanel: (panel: BoardPanel | undefined) => void
  readonly dialog: BoardDialog | undefined
  readonly onDialog: (dialog: BoardDialog | undefined) => void
  readonly onGo: (card: CardId) => void
}

/** The session around the board: for whoever leads the cockpit, on a phone what is at the thumb, and its dialogs. */
export function SessionParts(props: SessionPartsProps) {
  const { isCockpitOpen, panel, onPanel, dialog, onDialog, onGo } = props
  const { leads } = useAttending()
  const { script } = useSession()
  const isPhone = usePhone()
  useSummaryAtEnd(() => onDialog('summary'))
  const onChooseScript = () => onDialog('script')
  return (
    <Suspense>
      {script && leads && isCockpitOpen && !isPhone && <Cockpit onChooseScript={onChooseScript} />}
      {script && isPhone && !(leads && panel === 'lead') && <ThumbBar onLead={() => onPanel('lead')} />}
      {leads && dialog === 'script' && (
        <ChooseScriptDialog
          onClose={() => onDialog(undefined)}
          onChosen={() => {
            onDialog(undefined)
            if (isPhone) onPanel('lead')
          }}
        />
      )}
      {dialog === 'summary' && (
        <SummaryDialog
          onClose={() => onDialog(undefined)}
          onGo={card => {
            onDialog(undefined)
            onGo(card)
          }}
        />
      )}
    </Suspense>
  )
}
