import type { ZoneId } from '#shared/board/ids.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { quadrants } from '../learning.ts'
import { coreGroup, emptyChairs } from './community.ts'
import { learningQuestions, scope, workableStatement } from './domain.ts'
import { commitments, committed, firstActivity } from './practice.ts'
import type { Check, Need } from './report.ts'

interface Enough {
  readonly canvas: string
  /** Where a group works on it. */
  readonly zones: readonly ZoneId[]
  readonly check: Check
}

const field: readonly ZoneId[] = ['practice.activities', ...quadrants]

/** What a 90-minute launch can reach: softer than the checks where a launch cannot do more. */
const enoughForNow: readonly Enough[] = [
  { canvas: 'domain', zones: ['domain.statement'], check: workableStatement },
  {
    canvas: 'domain',
    zones: ['domain.scope_in', 'domain.scope_edge', 'domain.scope_out'],
    check: scope,
  },
  {
    canvas: 'domain',
    zones: ['domain.questions'],
    check: board => learningQuestions(board, { hosted: false }),
  },
  { canvas: 'community', zones: ['community.core'], check: coreGroup },
  { canvas: 'community', zones: ['community.missing'], check: emptyChairs },
  { canvas: 'practice', zones: field, check: board => committed(board, { least: 2, among: 'owned' }) },
  { canvas: 'practice', zones: field, check: (board, { today }) => firstActivity(board, today) },
  { canvas: 'practice', zones: ['practice.commitments'], check: commitments },
]

/** What keeps the core canvases on the board from being far enough for the community to begin; nothing if they are. */
export function needsForReady(board: BoardIndex, when: { readonly today: string }): readonly Need[] {
  return enoughForNow
    .filter(({ canvas }) => board.hasCanvas(canvas))
    .map(({ zones, check }) => ({ zones, missing: check(board, when) }))
    .filter(({ missing }) => missing.length > 0)
}
