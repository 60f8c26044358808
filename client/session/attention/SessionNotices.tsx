import { LateCard } from '../people/LateCard.tsx'
import { LeadNotice } from '../people/LeadNotice.tsx'
import { AttentionNotice } from './AttentionNotice.tsx'
import { useFittingCursors } from './useFittingCursors.ts'

/** What a session says over the board: where the group is, who leads, and to whoever comes late, all of it. */
export function SessionNotices({ onTable }: { readonly onTable: () => void }) {
  useFittingCursors()
  return (
    <>
      <AttentionNotice onTable={onTable} />
      <LeadNotice />
      <LateCard />
    </>
  )
}
