import type { Board, Origin } from './Board.ts'
import { schemaVersion } from './snapshot.ts'

type Step = (board: Board) => void

/** The step at index n lifts a document from version n to n + 1. */
const steps: readonly Step[] = [
  // 0: a document that has just been made has no version yet.
  () => {},
]

/**
 * Lifts an older document to today's shape, in one transaction; true if anything was written. Only the server calls
 * this, once, when it loads a board: clients that upgraded by themselves would do it twice, concurrently.
 */
export function upgrade(board: Board, origin: Origin): boolean {
  const from = board.version
  if (from >= schemaVersion) return false
  board.change(origin, () => {
    for (const step of steps.slice(from)) step(board)
    board.meta.set('version', schemaVersion)
  })
  return true
}
