import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { headcountOf, memberLevels, peopleAt } from '../members.ts'

export interface BalanceShare {
  readonly part: 'core' | 'active' | 'rest'
  readonly count: number
  /** Whole per cent of all members. */
  readonly percent: number
  /** What communities usually show, in per cent (Wenger, McDermott & Snyder, 2002). A hint, never a rule. */
  readonly usual: readonly [from: number, to: number]
}

export interface Balance {
  /** All within the boundary, by headcount. */
  readonly members: number
  readonly shares: readonly BalanceShare[]
}

/** How the people within the boundary spread over core, active and the rest, by headcount. */
export function balance(snapshot: BoardSnapshot): Balance {
  const board = new BoardIndex(snapshot)
  const count = (levels: typeof memberLevels) =>
    peopleAt(board, levels).reduce((sum, card) => sum + headcountOf(card), 0)
  const members = count(memberLevels)
  const share = (part: BalanceShare['part'], among: typeof memberLevels, usual: BalanceShare['usual']) => {
    const counted = count(among)
    return { part, count: counted, percent: members === 0 ? 0 : Math.round((counted / members) * 100), usual }
  }
  return {
    members,
    shares: [
      share('core', ['core'], [10, 15]),
      share('active', ['active'], [15, 20]),
      share('rest', ['occasional', 'peripheral'], [65, 75]),
    ],
  }
}
