import { Suspense, useEffect, useState } from 'react'
import { BoardCanvas } from '#client/canvas/BoardCanvas.tsx'
import { useMeta, useReport } from '#client/editor/hooks.ts'
import type { BoardDialog } from '#client/panels/boardViews.ts'
import { PhoneBar } from '#client/panels/PhoneBar.tsx'
import { PhoneTabs } from '#client/panels/PhoneTabs.tsx'
import { RosterDiscs } from '#client/panels/RosterDiscs.tsx'
import { RecoveredNotes } from '#client/panels/recovered/RecoveredNotes.tsx'
import { TopBar } from '#client/panels/TopBar.tsx'
import { tallyOf } from '#client/panels/tallyOf.ts'
import { takingsOf } from '#client/record/takingsOf.ts'
import { ConveningContext } from '#client/session/ConveningContext.tsx'
import { asksNow } from '#client/tasks/asksNow.ts'
import { fetchPutOff } from '#client/ui/later.ts'
import { SkipLink } from '#client/ui/SkipLink.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { usePhone } from '#client/ui/usePhone.ts'
import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import { BoardOverlays } from './BoardOverlays.tsx'
import { BoardPanels } from './BoardPanels.tsx'
import styles from './BoardScreen.module.css'
import {
  ContributeView,
  DetailsPanel,
  FollowDiscs,
  FreezeNotices,
  HiddenOnWall,
  OutlineView,
  RecordView,
  SessionNotices,
  SessionParts,
  SessionStrip,
  SessionTasks,
  WallView,
  WayInDialog,
} from './boardParts.ts'
import { leadActs } from './leadActs.ts'
import { navigate } from './navigation.ts'
import { useAttendance } from './useAttendance.ts'
import { useBoardEvents } from './useBoardEvents.ts'
import type { BoardLine } from './useBoardLine.ts'
import { useDetailsAsked } from './useDetailsAsked.ts'
import { usePageKeys } from './usePageKeys.ts'
import { usePanelSpace } from './usePanelSpace.ts'
import { usePanels } from './usePanels.ts'
import { usePeople } from './usePeople.ts'
import { useTitle } from './useTitle.ts'
import { useWays } from './useWays.ts'

export interface BoardScreenProps {
  readonly info: BoardInfo
  readonly line: BoardLine
}

/** The open board: bar, the view one chose, panels and dialogs around it. */
export function BoardScreen({ info, line }: BoardScreenProps) {
  const { connection, editor, recovered } = line
  const view = useObservable(line.view)
  const panels = usePanels(editor)
  const { panel, setPanel, openPanel, closePanel } = panels
  const [dialog, setDialog] = useState<BoardDialog>()
  const [isWayInShown, setWayInShown] = useState(false)
  const [rehearsing, setRehearsing] = useState<SessionScript>()
  const [takings] = useState(() => takingsOf(info.id))
  const isPhone = usePhone()
  /** On a phone a panel covers the way's end. */
  const clear = () => isPhone && closePanel()
  const ways = useWays({ editor, setView: next => line.view.set(next), clear })
  const { title } = useMeta()
  const report = useReport()
  const everybody = usePeople({ info, connection, editor, isOpen: panel === 'people' })
  const { me, people } = everybody
  const { freeze, frozen } = useObservable(connection.rules)
  const wantsDetails = useObservable(editor.details) || view !== 'table'
  const detailsAsked = useDetailsAsked(editor)
  const details = useObservable(editor.selection).size > 0 && wantsDetails
  useTitle(title)
  useBoardEvents({ info, title, connection, editor, onShowList: ways.showList })
  const showWayIn = () => setWayInShown(true)
  usePanelSpace(editor, !isPhone && panel !== undefined)
  usePageKeys({
    editor,
    onHelp: () => setDialog('shortcuts'),
    onPalette: () => setDialog('palette'),
    onFind: () => setPanel('find'),
    onWayIn: showWayIn,
  })
  useEffect(fetchPutOff, [])

  const tally = tallyOf(report.canvases.flatMap(({ checks }) => checks))
  const leads = me.role === 'facilitator'
  const attending = useAttendance(info.id, me)
  const session = useObservable(attending?.convening.view ?? noSession)
  const [isCockpitOpen, setCockpitOpen] = useState(true)
  const isNow = isPhone && view === 'contribute' && asksNow(session, me.role)

  /** On the table the card stays selected; elsewhere it was selected for its details alone. */
  function closeDetails() {
    editor.details.set(false)
    const [first] = editor.selection.current
    if (view !== 'table') editor.select([])
    else if (first !== undefined) editor.looking.focused.tell(first)
  }

  const acts = leadActs({ editor, panels, ways, onDialog: setDialog })
  const shared = {
    leads,
    onDialog: setDialog,
    onPanel: openPanel,
    onLeave: navigate,
    status: connection.status,
  }
  const inBar = { people, onOpen: () => openPanel('people') }
  const discs = session ? (
    <Suspense fallback={<RosterDiscs {...inBar} />}>
      <FollowDiscs {...inBar} />
    </Suspense>
  ) : (
    <RosterDiscs {...inBar} />
  )
  const views = { board: info.id, tally, view, onGo: ways.go, onPanel: openPanel, onDialog: setDialog }
  const wayIn = isWayInShown && (
    <Suspense>
      <WayInDialog board={info.id} onClose={() => setWayInShown(false)} />
    </Suspense>
  )
  if (dialog === 'wall') {
    return (
      <ConveningContext value={attending}>
        <Suspense>
          <WallView
            board={info.id}
            hasSession={session?.script !== undefined}
            onLeave={() => setDialog(undefined)}
          />
          {session?.script && <HiddenOnWall />}
        </Suspense>
        {wayIn}
      </ConveningContext>
    )
  }
  return (
    <ConveningContext value={attending}>
      <div className={styles.screen}>
        <SkipLink to="board" />
        {isPhone ? (
          <PhoneBar {...shared} />
        ) : (
          <TopBar
            {...shared}
            {...views}
            people={discs}
            mayBegin={leads && session !== undefined && !session.script}
          />
        )}
        {session?.script && (
          <Suspense>
            <SessionStrip
              {...{ isCockpitOpen }}
              onCockpit={setCockpitOpen}
              onSummary={() => setDialog('summary')}
            />
          </Suspense>
        )}
        <main
          id="board"
          tabIndex={-1}
          className={styles.main}
          data-details={details || undefined}
          data-panel={panel}
        >
          {view === 'table' ? (
            <BoardCanvas />
          ) : (
            <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
              {view === 'outline' && <OutlineView onShowOnBoard={ways.showOnBoard} startAt={ways.listed} />}
              {view === 'record' && <RecordView board={info.id} takings={takings} onGo={ways.goToMissing} />}
              {view === 'contribute' && !isNow && (
                <ContributeView key={session && stepNow(session)?.id} onShowOnBoard={ways.showOnBoard} />
              )}
            </Suspense>
          )}
          {details && (
            <Suspense>
              <DetailsPanel onClose={closeDetails} takesFocus={view !== 'table' || detailsAsked} />
            </Suspense>
          )}
          <BoardPanels
            board={info.id}
            {...{ panels, ways, everybody, report, session, isPhone }}
            frozen={new Set(frozen.map(({ id }) => id))}
            leadActs={acts}
            onDialog={setDialog}
            onRehearse={setRehearsing}
          />
          {(freeze || frozen.some(({ kept }) => !kept)) && (
            <Suspense>
              <FreezeNotices board={info.id} rules={connection.rules} />
            </Suspense>
          )}
          <RecoveredNotes
            shelf={recovered}
            open={panel === 'recovered'}
            onOpenChange={open => setPanel(open ? 'recovered' : undefined)}
          />
          {session && (
            <Suspense>
              <SessionTasks
                {...{ panel, dialog, isPhone, isNow }}
                isAdvised={leads && isCockpitOpen && !isPhone}
                onPanel={setPanel}
                onDialog={setDialog}
                onNow={() => ways.go({ to: 'contribute' })}
              />
            </Suspense>
          )}
          {session && (
            <Suspense>
              <SessionNotices view={line.view} onClear={clear} />
            </Suspense>
          )}
        </main>
        {session && (
          <Suspense>
            <SessionParts
              {...{ isCockpitOpen, panel, dialog, rehearsing }}
              leadActs={acts}
              onRehearse={setRehearsing}
              onPanel={setPanel}
              onDialog={setDialog}
              onGo={ways.showOnBoard}
            />
          </Suspense>
        )}
        {isPhone && <PhoneTabs {...views} panel={panel} />}
        <BoardOverlays
          board={info.id}
          {...{ view, everybody, ways, dialog }}
          onDialog={setDialog}
          onPanel={setPanel}
          onWayIn={showWayIn}
        />
        {wayIn}
      </div>
    </ConveningContext>
  )
}

const noSession = new Cell<SessionView | undefined>(undefined)
