import { useEffect } from 'react'
import { DraftsDesk } from '#client/drafting/DraftsDesk.tsx'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { BoardDialog, BoardPanel } from '#client/panels/boardViews.ts'
import { announce } from '#client/ui/announcements.ts'
import { SidePanel } from '#client/ui/SidePanel.tsx'
import { StartVoteDialog } from '#client/voting/StartVoteDialog.tsx'
import { VotePanel } from '#client/voting/VotePanel.tsx'
import { t } from '#client/words/t.ts'
import { ballotables } from './ballotables.ts'
import { draftStep } from './draftStep.ts'
import { Reveals } from './Reveals.tsx'
import { TaskNotice } from './TaskNotice.tsx'
import type { Tasks } from './Tasks.ts'

export interface TaskPanelsProps {
  readonly panel: BoardPanel | undefined
  readonly onPanel: (panel: BoardPanel | undefined) => void
  readonly dialog: BoardDialog | undefined
  readonly onDialog: (dialog: BoardDialog | undefined) => void
  /** On a phone tasks have a view of their own, and open no panel by themselves. */
  readonly isPhone: boolean
  readonly onNow: () => void
  /** Whether the cockpit says to whoever leads what is to be done. */
  readonly isAdvised: boolean
  readonly tasks: Tasks
}

/** What a session asks of one, beside the board: panels to write in private and to vote, and how one gets there. */
export function TaskPanels({
  panel,
  onPanel,
  dialog,
  onDialog,
  isPhone,
  isNow,
  onNow,
  isAdvised,
  tasks,
}: TaskPanelsProps & { readonly isNow: boolean }) {
  const editor = useEditor()
  const isStarting = dialog === 'vote'
  const { openVote, step, leads, watches, view, desk } = tasks
  const hidden = Object.values(view.writing.waiting).reduce((sum, { cards }) => sum + cards, 0)
  const writingIn = step?.mode === 'write' ? step.id : undefined
  // Between steps in which one writes, whoever leads opens the panel for what others have written.
  const reveals = leads && hidden > 0 && writingIn === undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: a vote that begins is shown once
  useEffect(() => {
    if (!openVote) return
    announce(t('vote.begun', { title: openVote.title }), { urgent: true })
    if (!isPhone) onPanel('vote')
  }, [openVote?.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: and so is a step in which one writes
  useEffect(() => {
    if (writingIn === undefined && panel === 'drafts' && hidden === 0) onPanel(undefined)
    else if (writingIn !== undefined && !isPhone && !watches && !leads) onPanel('drafts')
  }, [writingIn, hidden === 0])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a result stays in sight until the group moves on
  useEffect(() => {
    if (panel === 'vote' && !openVote) onPanel(undefined)
  }, [step?.id])
  const asksForDrafts = panel === 'drafts' && !desk
  const { openDesk } = tasks
  useEffect(() => {
    if (asksForDrafts) openDesk()
  }, [asksForDrafts, openDesk])

  return (
    <>
      {!isNow && (
        <TaskNotice
          tasks={tasks}
          shown={panel}
          isAdvised={isAdvised}
          onVote={() => (isPhone && openVote ? onNow() : onPanel('vote'))}
          onWrite={() => (isPhone ? onNow() : onPanel('drafts'))}
          onStart={() => onDialog('vote')}
        />
      )}
      {panel === 'vote' && (
        <SidePanel title={t('vote.title')} takesFocus={false} onClose={() => onPanel(undefined)}>
          <VotePanel
            votes={view.votes}
            keeper={tasks.keeper}
            leads={leads}
            whyNot={tasks.whyNotVote}
            isResting={tasks.isVoteResting}
            people={tasks.voters}
            nameOf={tasks.nameOf}
            acts={tasks.acts}
            onStart={() => onDialog('vote')}
          />
        </SidePanel>
      )}
      {panel === 'drafts' && (
        <SidePanel
          title={t(reveals ? 'drafts.hiddenTitle' : 'drafts.title')}
          takesFocus={false}
          onClose={() => onPanel(undefined)}
        >
          <Reveals tasks={tasks} />
          {desk && !reveals && (
            <DraftsDesk desk={desk} step={draftStep(tasks)} count={view.writing.waiting[step?.id ?? '']} />
          )}
        </SidePanel>
      )}
      <StartVoteDialog
        open={isStarting}
        onOpenChange={open => onDialog(open ? 'vote' : undefined)}
        offers={isStarting ? ballotables(editor, tasks.places) : []}
        about={step?.mode === 'vote' ? step.title : ''}
        acts={{
          start: async question => {
            const answer = await tasks.acts.start(question)
            if (answer.ok) onPanel('vote')
            return answer
          },
        }}
      />
    </>
  )
}
