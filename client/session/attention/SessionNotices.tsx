import { Lasers } from '../laser/Lasers.tsx'
import { LateCard } from '../people/LateCard.tsx'
import { LeadNotice } from '../people/LeadNotice.tsx'
import { FloatingReactions } from '../reactions/FloatingReactions.tsx'
import { AttentionNotice } from './AttentionNotice.tsx'
import { useFittingCursors } from './useFittingCursors.ts'

export interface SessionNoticesProps {
  readonly isTable: boolean
  readonly onTable: () => void
}

/** What a session says over the board: where the group is, who leads, what people show, and to whoever comes late, all of it. */
export function SessionNotices({ isTable, onTable }: SessionNoticesProps) {
  useFittingCursors()
  return (
    <>
      <Lasers {...{ isTable, onTable }} />
      <FloatingReactions />
      <AttentionNotice onTable={onTable} />
      <LeadNotice />
      <LateCard />
    </>
  )
}
