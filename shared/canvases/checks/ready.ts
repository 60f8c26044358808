import type { BoardIndex } from '../BoardIndex.ts'
import { coreGroup, emptyChairs } from './community.ts'
import { learningQuestions, scope, workableStatement } from './domain.ts'
import { commitments, committed, firstActivity } from './practice.ts'
import type { Check } from './report.ts'

/** What a 90-minute launch can reach: softer than the checks where a launch cannot do more. */
const enoughForNow: Readonly<Record<string, readonly Check[]>> = {
  domain: [workableStatement, scope, board => learningQuestions(board, { hosted: false })],
  community: [coreGroup, emptyChairs],
  practice: [
    board => committed(board, { least: 2 }),
    (board, { today }) => firstActivity(board, today),
    commitments,
  ],
}

/** Whether the core canvases on the board are far enough for the community to begin. */
export function isReady(board: BoardIndex, when: { readonly today: string }): boolean {
  return Object.entries(enoughForNow)
    .filter(([canvas]) => board.hasCanvas(canvas))
    .every(([, checks]) => checks.every(check => check(board, when).length === 0))
}
