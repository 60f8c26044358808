import { Suspense } from 'react'
import type { BoardDialog } from '#client/panels/boardViews.ts'
import type { LeadActs } from '#client/session/cockpit/LeadActs.ts'
import type { BoardReport } from '#shared/canvases/checks/report.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import {
  CommentsPanel,
  DoorSection,
  FindPanel,
  HandOverDialog,
  LeaderPanel,
  OverviewsPanel,
  PersonActs,
  ProgressPanel,
  RosterPanel,
  SuggestPanel,
} from './boardParts.ts'
import type { Panels } from './usePanels.ts'
import type { People } from './usePeople.ts'
import type { Ways } from './useWays.ts'

export interface BoardPanelsProps {
  readonly board: string
  readonly panels: Panels
  readonly ways: Ways
  readonly everybody: People
  readonly report: BoardReport
  /** Who deleted a lot and waits for a facilitator's word. */
  readonly frozen: ReadonlySet<string>
  readonly session: SessionView | undefined
  readonly isPhone: boolean
  readonly leadActs: LeadActs
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onRehearse: (script: SessionScript) => void
}

/** The side panels of the board page that anybody can open. */
export function BoardPanels(props: BoardPanelsProps) {
  const { board, panels, ways, everybody, report, frozen, session, isPhone, leadActs } = props
  const { onDialog, onRehearse } = props
  const { panel, closePanel, commentsOn, setCommentsOn } = panels
  const { me, people, removed, askAgain } = everybody
  const leads = me.role === 'facilitator'
  return (
    <Suspense key={panel}>
      {panel === 'people' && (
        <RosterPanel
          {...{ board, people, removed, leads, frozen }}
          onClose={closePanel}
          onInvite={() => onDialog('share')}
          onAboutMe={() => onDialog('aboutMe')}
          onChanged={askAgain}
          door={leads && session ? <DoorSection /> : undefined}
          {...(session && {
            acts: person => <PersonActs {...{ person }} />,
            handOver: (person, onClose) => <HandOverDialog {...{ person, onClose }} />,
          })}
        />
      )}
      {panel === 'lead' && isPhone && leads && session?.script && (
        <LeaderPanel
          onClose={closePanel}
          onChooseScript={() => onDialog('script')}
          onRehearse={session.rehearsal ? undefined : onRehearse}
          acts={leadActs}
        />
      )}
      {panel === 'progress' && <ProgressPanel report={report} onClose={closePanel} onGo={ways.goToMissing} />}
      {panel === 'comments' && (
        <CommentsPanel
          card={commentsOn}
          onCard={setCommentsOn}
          onClose={closePanel}
          onGo={ways.showOnBoard}
        />
      )}
      {panel === 'find' && <FindPanel onClose={closePanel} onGo={ways.showOnBoard} />}
      {panel === 'suggest' && <SuggestPanel onClose={closePanel} />}
      {panel === 'overviews' && <OverviewsPanel onClose={closePanel} onGo={ways.showOnBoard} />}
    </Suspense>
  )
}
