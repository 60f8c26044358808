import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { activitiesOf, rankedQuestions } from '../learning.ts'

export interface CoverageRow {
  readonly question: CardSnapshot
  /** The activities that take the question up; none is a gap. */
  readonly by: ReadonlySet<CardId>
}

/** Which activity takes up which question: the grid of questions by activities. */
export function coverage(snapshot: BoardSnapshot): {
  readonly activities: readonly CardSnapshot[]
  readonly rows: readonly CoverageRow[]
} {
  const board = new BoardIndex(snapshot)
  const activities = activitiesOf(board)
  const known = new Set(activities.map(card => card.id))
  const rows = rankedQuestions(board).map(question => ({
    question,
    by: new Set(
      board
        .starts(question, 'addresses')
        .map(card => card.id)
        .filter(id => known.has(id)),
    ),
  }))
  return { activities, rows }
}
