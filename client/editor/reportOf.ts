import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { checkBoard } from '#shared/canvases/checks/checkBoard.ts'
import type { BoardReport } from '#shared/canvases/checks/report.ts'

const known = new WeakMap<BoardSnapshot, { readonly today: string; readonly report: BoardReport }>()

/** How far a board is. Bar, panel and every sheet ask about the same one; it is checked once a day. */
export function reportOf(board: BoardSnapshot, today: string): BoardReport {
  const found = known.get(board)
  if (found?.today === today) return found.report
  const report = checkBoard(board, { today })
  known.set(board, { today, report })
  return report
}
