import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'

export interface OverviewProps {
  readonly board: BoardSnapshot
  /** Leads to a card on the table. */
  readonly onGo: (card: CardId) => void
}
