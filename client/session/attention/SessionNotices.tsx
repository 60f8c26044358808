import { LateCard } from '../people/LateCard.tsx'
import { LeadNotice } from '../people/LeadNotice.tsx'
import { FloatingReactions } from '../reactions/FloatingReactions.tsx'
import { AttentionNotice } from './AttentionNotice.tsx'
import { useFittingCursors } from './useFittingCursors.ts'

/** What a session says over the board: where the group is, who leads, what people show, and to whoever comes late, all of it. */
export function SessionNotices({ onTable }: { readonly onTable: () => void }) {
  useFittingCursors()
  return (
    <>
      <FloatingReactions />
      <AttentionNotice onTable={onTable} />
      <LeadNotice />
      <LateCard />
    </>
  )
}
