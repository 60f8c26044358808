import { Suspense } from 'react'
import type { BoardDialog, BoardPanel } from '#client/panels/boardViews.ts'
import { useAttending } from '#client/session/ConveningContext.tsx'
import type { LeadActs } from '#client/session/cockpit/LeadActs.ts'
import { useSession } from '#client/session/useSession.ts'
import { toast } from '#client/ui/toast.ts'
import { usePhone } from '#client/ui/usePhone.ts'
import { forgetHere } from '#client/wire/device/boardsHere.ts'
import { thisDevice } from '#client/wire/device/thisDevice.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import {
  ChooseScriptDialog,
  Cockpit,
  RehearsalBar,
  RehearseDialog,
  SummaryDialog,
  ThumbBar,
} from './boardParts.ts'
import { forgetBoard } from './knownBoards.ts'
import { navigate } from './navigation.ts'
import { useSummaryAtEnd } from './useSummaryAtEnd.ts'

export interface SessionPartsProps {
  readonly isCockpitOpen: boolean
  readonly panel: BoardPanel | undefined
  readonly onPanel: (panel: BoardPanel | undefined) => void
  readonly dialog: BoardDialog | undefined
  readonly onDialog: (dialog: BoardDialog | undefined) => void
  readonly onGo: (card: CardId) => void
  readonly leadActs: LeadActs
  /** What somebody is about to rehearse. */
  readonly rehearsing: SessionScript | undefined
  readonly onRehearse: (script: SessionScript | undefined) => void
}

/** The session around the board: for whoever leads the cockpit, on a phone what is at the thumb, and its dialogs. */
export function SessionParts(props: SessionPartsProps) {
  const { isCockpitOpen, panel, onPanel, dialog, onDialog, onGo, leadActs, rehearsing, onRehearse } = props
  const { board, leads } = useAttending()
  const { script, rehearsal } = useSession()
  const isPhone = usePhone()
  useSummaryAtEnd(() => onDialog('summary'))

  function goBack(to: string) {
    forgetBoard(board)
    void forgetHere(thisDevice, board)
    navigate(`/b/${to}`, { replace: true })
    toast(t('rehearsal.ended'))
  }

  const acts = { onChooseScript: () => onDialog('script'), onRehearse: rehearsal ? undefined : onRehearse }
  return (
    <Suspense>
      {rehearsal && (
        <Suspense>
          <RehearsalBar onEnded={goBack} />
        </Suspense>
      )}
      {script && leads && isCockpitOpen && !isPhone && <Cockpit {...acts} acts={leadActs} />}
      {script && isPhone && !(leads && panel === 'lead') && <ThumbBar onLead={() => onPanel('lead')} />}
      {leads && dialog === 'script' && (
        <ChooseScriptDialog
          onRehearse={
            acts.onRehearse &&
            (script => {
              onDialog(undefined)
              onRehearse(script)
            })
          }
          onClose={() => onDialog(undefined)}
          onChosen={() => {
            onDialog(undefined)
            if (isPhone) onPanel('lead')
          }}
        />
      )}
      {leads && rehearsing && (
        <RehearseDialog
          script={rehearsing}
          onClose={() => onRehearse(undefined)}
          onOpened={made => navigate(`/b/${made}`)}
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
