import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import type { Missing } from '../checks/report.ts'
import { peopleAt } from '../members.ts'
import { roleHoldings } from './roleHoldings.ts'

const caring = [
  'owned_by',
  'hosted_by',
  'stewarded_by',
  'made_by',
  'invited_by',
  'held_by',
  'raised_by',
] as const

/**
 * Whom to ask about what is missing: those who care for the card it is about, else whoever convenes or facilitates,
 * else the core group. Nobody, while nobody is on the board.
 */
export function whoCouldFill(board: BoardIndex, { card: id }: Missing): readonly CardSnapshot[] {
  const card = id === undefined ? undefined : board.card(id)
  const carers = card ? caring.flatMap(type => board.ends(card, type)) : []
  if (carers.length > 0) return unique(carers)
  const leading = roleHoldings(board.snapshot).flatMap(({ role, person }) =>
    person && (role === 'convener' || role === 'facilitator') ? [person] : [],
  )
  return unique(leading.length > 0 ? leading : peopleAt(board, ['core']))
}

function unique(people: readonly CardSnapshot[]): readonly CardSnapshot[] {
  return [...new Set(people)]
}
