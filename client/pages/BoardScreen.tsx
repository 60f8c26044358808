import { Suspense, useEffect, useState } from 'react'
import { BoardCanvas } from '#client/canvas/BoardCanvas.tsx'
import { useMeta, useReport } from '#client/editor/hooks.ts'
import type { BoardDialog, BoardPanel, BoardView } from '#client/panels/boardViews.ts'
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
import type { CanvasId, CardId } from '#shared/board/ids.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import styles from './BoardScreen.module.css'
import {
  AsideDialog,
  BoardDialogs,
  BoardPalette,
  CommentsPanel,
  ContributeView,
  DetailsPanel,
  DoorSection,
  FindPanel,
  FollowDiscs,
  FreezeNotices,
  HistoryDialog,
  LeaderPanel,
  OutlineView,
  OverviewsPanel,
  PersonActs,
  ProgressPanel,
  RecordView,
  RemoveSheetDialog,
  RosterPanel,
  SessionNotices,
  SessionParts,
  SessionStrip,
  SessionTasks,
  SuggestPanel,
  WallView,
  WayInDialog,
} from './boardParts.ts'
import { navigate } from './navigation.ts'
import { useAttendance } from './useAttendance.ts'
import { useBoardEvents } from './useBoardEvents.ts'
import type { BoardLine } from './useBoardLine.ts'
import { useDetailsAsked } from './useDetailsAsked.ts'
import { useEver } from './useEver.ts'
import { usePageKeys } from './usePageKeys.ts'
import { usePanelSpace } from './usePanelSpace.ts'
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
  const setView = (next: BoardView) => line.view.set(next)
  const [panel, setPanel] = useState<BoardPanel>()
  const [commentsOn, setCommentsOn] = useState<CardId>()
  const [dialog, setDialog] = useState<BoardDialog>()
  const [isWayInShown, setWayInShown] = useState(false)
  const [removing, setRemoving] = useState<CanvasId>()
  const [rehearsing, setRehearsing] = useState<SessionScript>()
  const [takings] = useState(() => takingsOf(info.id))
  const isPhone = usePhone()
  const { listed, go, showZone, showList, goToMissing, showOnBoard } = useWays({
    editor,
    setView,
    clear: () => isPhone && setPanel(undefined),
  })
  const { title } = useMeta()
  const report = useReport()
  const { me, people, removed, askAgain } = usePeople({
    info,
    connection,
    editor,
    isOpen: panel === 'people',
  })
  const { freeze, frozen } = useObservable(connection.rules)
  const wantsDetails = useObservable(editor.details) || view !== 'table'
  const aside = useObservable(editor.aside.asked)
  const detailsAsked = useDetailsAsked(editor)
  const details = useObservable(editor.selection).size > 0 && wantsDetails
  useTitle(title)
  useBoardEvents({ info, title, connection, editor, onShowList: showList })
  const showWayIn = () => setWayInShown(true)
  usePanelSpace(editor, !isPhone && (details || panel !== undefined))
  usePageKeys({
    editor,
    onHelp: () => setDialog('shortcuts'),
    onPalette: () => setDialog('palette'),
    onFind: () => setPanel('find'),
    onWayIn: showWayIn,
  })
  useEffect(() => editor.laying.asked.add(setRemoving), [editor])
  useEffect(() => editor.finder.asked.add(() => setPanel('find')), [editor])
  useEffect(
    () =>
      editor.suggesting.question.subscribe(() => editor.suggesting.question.current && setPanel('suggest')),
    [editor],
  )
  useEffect(
    () =>
      editor.commenting.asked.add(card => {
        setCommentsOn(card)
        setPanel('comments')
      }),
    [editor],
  )

  const hasPalette = useEver(dialog === 'palette')
  const hasDialogs = useEver(dialog !== undefined)
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

  /** From a menu: nothing in particular is asked about. */
  function openPanel(next: BoardPanel) {
    setCommentsOn(undefined)
    setPanel(next)
  }

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
  const views = { board: info.id, tally, view, onGo: go, onPanel: openPanel, onDialog: setDialog }
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
              {view === 'outline' && <OutlineView onShowOnBoard={showOnBoard} startAt={listed} />}
              {view === 'record' && <RecordView board={info.id} takings={takings} onGo={goToMissing} />}
              {view === 'contribute' && !isNow && (
                <ContributeView key={session && stepNow(session)?.id} onShowOnBoard={showOnBoard} />
              )}
            </Suspense>
          )}
          {details && (
            <Suspense>
              <DetailsPanel onClose={closeDetails} takesFocus={view !== 'table' || detailsAsked} />
            </Suspense>
          )}
          <Suspense key={panel}>
            {panel === 'people' && (
              <RosterPanel
                board={info.id}
                {...{ people, removed, leads }}
                frozen={new Set(frozen.map(({ id }) => id))}
                onClose={() => setPanel(undefined)}
                onInvite={() => setDialog('share')}
                onAboutMe={() => setDialog('aboutMe')}
                onChanged={askAgain}
                door={leads && session ? <DoorSection /> : undefined}
                {...(session && { acts: person => <PersonActs {...{ person }} /> })}
              />
            )}
            {panel === 'lead' && isPhone && leads && session?.script && (
              <LeaderPanel
                onClose={() => setPanel(undefined)}
                onChooseScript={() => setDialog('script')}
                onRehearse={session.rehearsal ? undefined : setRehearsing}
              />
            )}
            {panel === 'progress' && (
              <ProgressPanel report={report} onClose={() => setPanel(undefined)} onGo={goToMissing} />
            )}
            {panel === 'comments' && (
              <CommentsPanel
                card={commentsOn}
                onCard={setCommentsOn}
                onClose={() => setPanel(undefined)}
                onGo={showOnBoard}
              />
            )}
            {panel === 'find' && <FindPanel onClose={() => setPanel(undefined)} onGo={showOnBoard} />}
            {panel === 'suggest' && <SuggestPanel onClose={() => setPanel(undefined)} />}
            {panel === 'overviews' && (
              <OverviewsPanel onClose={() => setPanel(undefined)} onGo={showOnBoard} />
            )}
          </Suspense>
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
                {...{ panel, isPhone, isNow }}
                onPanel={setPanel}
                onNow={() => go({ to: 'contribute' })}
              />
            </Suspense>
          )}
          {session && (
            <Suspense>
              <SessionNotices view={line.view} onClear={() => isPhone && setPanel(undefined)} />
            </Suspense>
          )}
        </main>
        {session && (
          <Suspense>
            <SessionParts
              {...{ isCockpitOpen, panel, dialog, rehearsing }}
              onRehearse={setRehearsing}
              onPanel={setPanel}
              onDialog={setDialog}
              onGo={showOnBoard}
            />
          </Suspense>
        )}
        {isPhone && <PhoneTabs {...views} panel={panel} />}
        {hasDialogs && (
          <Suspense>
            <BoardDialogs
              {...{ title, me, people, dialog }}
              board={info.id}
              onDialog={setDialog}
              onRosterChanged={askAgain}
              onWayIn={showWayIn}
            />
          </Suspense>
        )}
        {aside && (
          <Suspense>
            <AsideDialog
              kind={aside}
              onClose={() => editor.aside.asked.set(undefined)}
              onShow={kind => {
                const place = editor.aside.placeOf(kind)
                if (place) showZone(place)
              }}
            />
          </Suspense>
        )}
        {dialog === 'history' && (
          <Suspense>
            <HistoryDialog {...{ leads }} board={info.id} open onOpenChange={() => setDialog(undefined)} />
          </Suspense>
        )}
        {removing !== undefined && (
          <Suspense>
            <RemoveSheetDialog canvas={removing} onClose={() => setRemoving(undefined)} />
          </Suspense>
        )}
        {wayIn}
        {hasPalette && (
          <Suspense>
            <BoardPalette
              {...{ view, leads, go, showZone }}
              open={dialog === 'palette'}
              onOpenChange={open => setDialog(open ? 'palette' : undefined)}
              onDialog={setDialog}
              onWayIn={showWayIn}
              onPanel={setPanel}
            />
          </Suspense>
        )}
      </div>
    </ConveningContext>
  )
}

const noSession = new Cell<SessionView | undefined>(undefined)
