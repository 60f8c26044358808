import { useState } from 'react'
import { useDrafts } from '#client/drafting/useDrafts.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases } from '#client/editor/hooks.ts'
import { useAttending } from '#client/session/ConveningContext.tsx'
import { useSession } from '#client/session/useSession.ts'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import { whyNotVote } from '#shared/session/votes/whyNotVote.ts'
import { NowTask } from './NowTask.tsx'
import { placesOf } from './placesOf.ts'
import { TaskPanels, type TaskPanelsProps } from './TaskPanels.tsx'
import type { Tasks } from './Tasks.ts'
import { useBallotKeeper } from './useBallotKeeper.ts'
import { useHiddenCards } from './useHiddenCards.ts'
import { useVoteActs } from './useVoteActs.ts'
import { useVotesOnCards } from './useVotesOnCards.ts'

export interface SessionTasksProps extends Omit<TaskPanelsProps, 'tasks'> {
  /** On a phone: the view in which one does what is asked, and nothing else. */
  readonly isNow: boolean
}

/** What the session asks of each person: to write before others see it, to vote; and what those who lead do about it. */
export function SessionTasks({ isNow, ...props }: SessionTasksProps) {
  const tasks = useTasks()
  useVotesOnCards(tasks)
  useHiddenCards(tasks)
  return (
    <>
      {isNow && <NowTask tasks={tasks} />}
      <TaskPanels {...props} tasks={tasks} isNow={isNow} />
    </>
  )
}

function useTasks(): Tasks {
  const attending = useAttending()
  const view = useSession()
  const { board, me, leads } = attending
  const editor = useEditor()
  useCanvases()
  const [isAsked, setIsAsked] = useState(false)
  const step = stepNow(view)
  // It stays open: what one keeps back is one's own for the rest of the session.
  if (step?.mode === 'write' && !isAsked) setIsAsked(true)
  const openVote = Object.values(view.votes).find((vote): vote is OpenVote => vote.state === 'open')
  const watches = me.role === 'observer'
  return {
    board,
    leads,
    watches,
    whyNotVote: whyNotVote(view, me.role),
    isVoteResting: whyNotVote(view, 'participant') !== undefined,
    view,
    step,
    places: step ? placesOf(editor.view.canvases, step.targets) : [],
    openVote,
    keeper: useBallotKeeper(board, openVote, watches),
    acts: useVoteActs(attending),
    nameOf: person => view.people[person]?.name ?? t('vote.somebody'),
    voters: Object.entries(view.people)
      .filter(([, { role, attendance }]) => role !== 'observer' && attendance !== 'left')
      .map(([id, { name }]) => ({ id, name })),
    desk: useDrafts(board, me, { isWanted: isAsked }),
    openDesk: () => setIsAsked(true),
  }
}
