import { EyeOff, Shapes, Vote } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCardChanges } from '#client/editor/hooks.ts'
import type { BoardPanel } from '#client/panels/boardViews.ts'
import { Button } from '#client/ui/Button.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { mostLoose } from './mostLoose.ts'
import styles from './Tasks.module.css'
import type { Tasks } from './Tasks.ts'

export interface TaskNoticeProps {
  readonly tasks: Tasks
  /** What is open beside the board already needs no notice. */
  readonly shown: BoardPanel | undefined
  /** The cockpit is open, and says to whoever leads what is to be done. */
  readonly isAdvised: boolean
  readonly onVote: () => void
  readonly onWrite: () => void
  readonly onStart: () => void
}

/** Over the board: what the session asks of one now, and the way there. */
export function TaskNotice({ tasks, shown, isAdvised, onVote, onWrite, onStart }: TaskNoticeProps) {
  const { openVote, step, leads, watches, view, keeper, whyNotVote } = tasks
  const inHand = useObservable(keeper.inHand)
  const waiting = Object.values(view.writing.waiting).reduce((sum, { cards }) => sum + cards, 0)
  if (openVote) {
    if (shown === 'vote') return null
    const hasVoted = inHand?.ballot !== undefined
    return (
      <Notice icon={<Vote aria-hidden="true" />} words={t('task.vote', { title: openVote.title })}>
        <Button tone={hasVoted || whyNotVote ? 'plain' : 'main'} onClick={onVote}>
          {t(whyNotVote ? 'task.look' : hasVoted ? 'task.voted' : 'task.cast')}
        </Button>
      </Notice>
    )
  }
  if (leads && !isAdvised && waiting > 0 && step?.mode !== 'write' && shown !== 'drafts') {
    return (
      <Notice icon={<EyeOff aria-hidden="true" />} words={t('task.revealSays', { cards: waiting })}>
        <Button tone="main" onClick={onWrite}>
          {t('task.reveal')}
        </Button>
      </Notice>
    )
  }
  if (step?.mode === 'write' && !watches && shown !== 'drafts')
    return <WriteNotice {...{ tasks, isAdvised, onWrite }} />
  if (step?.mode === 'vote' && leads && !isAdvised && shown !== 'vote') {
    return (
      <Notice icon={<Vote aria-hidden="true" />} words={t('task.startVoteSays')}>
        <Button tone="main" onClick={onStart}>
          {t('task.startVote')}
        </Button>
      </Notice>
    )
  }
  if (step?.mode === 'cluster' && leads && shown !== 'suggest') return <ClusterNotice places={tasks.places} />
  return null
}

/** For the zone in which most cards are in no cluster yet. */
function ClusterNotice({ places }: Pick<Tasks, 'places'>) {
  const { suggesting, view } = useEditor()
  useCardChanges()
  const fullest = mostLoose(view, places)
  if (!fullest) return null
  return (
    <Notice icon={<Shapes aria-hidden="true" />} words={t('task.clusterSays')}>
      <Button onClick={() => suggesting.ask(suggesting.wishFor(fullest))}>{t('cluster.suggest')}</Button>
    </Notice>
  )
}

function WriteNotice({
  tasks,
  isAdvised,
  onWrite,
}: Pick<TaskNoticeProps, 'tasks' | 'isAdvised' | 'onWrite'>) {
  return (
    <Notice icon={<EyeOff aria-hidden="true" />} words={t('task.writeSays', { n: 0 })}>
      <Button tone={tasks.leads ? 'plain' : 'main'} onClick={onWrite}>
        {t('task.write')}
      </Button>
      {tasks.leads && !isAdvised && (tasks.view.writing.waiting[tasks.step?.id ?? '']?.cards ?? 0) > 0 && (
        <Button onClick={onWrite}>{t('task.reveal')}</Button>
      )}
    </Notice>
  )
}

function Notice({
  icon,
  words,
  children,
}: {
  readonly icon: ReactNode
  readonly words: string
  readonly children: ReactNode
}) {
  return (
    <section className={styles.notice} aria-label={words}>
      {icon}
      <span className={styles.words} dir="auto">
        {words}
      </span>
      {children}
    </section>
  )
}
