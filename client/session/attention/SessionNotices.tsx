import type { BoardView } from '#client/panels/boardViews.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { Cell } from '#client/wire/Cell.ts'
import { FollowedNotice } from '../follow/FollowedNotice.tsx'
import { FollowFrame } from '../follow/FollowFrame.tsx'
import { FollowNotice } from '../follow/FollowNotice.tsx'
import { useFollowing } from '../follow/useFollowing.ts'
import { Lasers } from '../laser/Lasers.tsx'
import { LateCard } from '../people/LateCard.tsx'
import { LeadNotice } from '../people/LeadNotice.tsx'
import { FloatingReactions } from '../reactions/FloatingReactions.tsx'
import { useSession } from '../useSession.ts'
import styles from './Attention.module.css'
import { AttentionNotice } from './AttentionNotice.tsx'
import { useCalling } from './useCalling.ts'
import { useFittingCursors } from './useFittingCursors.ts'

export interface SessionNoticesProps {
  readonly view: Cell<BoardView>
  /** Whatever covers the table makes way. */
  readonly onClear: () => void
}

/** What a session says over the board: where the group is, who leads, what people show, and to whoever comes late, all of it. */
export function SessionNotices({ view, onClear }: SessionNoticesProps) {
  const { script } = useSession()
  const shown = useObservable(view)
  const isTable = shown === 'table'
  const onTable = () => {
    onClear()
    view.set('table')
  }
  const calling = useCalling({ view, onTable })
  useFollowing(calling, { view, onTable })
  useFittingCursors()
  return (
    <>
      {script && (
        <>
          <Lasers {...{ isTable, onTable }} />
          <FloatingReactions />
        </>
      )}
      <FollowFrame />
      <div className={styles.notices} data-view={shown}>
        <FollowNotice />
        <FollowedNotice {...{ isTable }} />
        <AttentionNotice {...{ calling }} />
        <LeadNotice />
      </div>
      <LateCard />
    </>
  )
}
