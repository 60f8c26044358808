import type { BoardChanges } from '#shared/protocol/history.ts'
import type { Board } from './Board.ts'
import type { BoardSnapshot } from './snapshot.ts'
import { toSnapshot } from './toSnapshot.ts'

/** What a change comes to. */
export function changesBy(board: Board, run: () => void): BoardChanges {
  const before = toSnapshot(board)
  run()
  return compareBoards(before, toSnapshot(board))
}

/** How much of a board is another after a change: what was not there comes back, what is there no more is gone. */
export function compareBoards(before: BoardSnapshot, after: BoardSnapshot): BoardChanges {
  const cards = compare(before.cards, after.cards)
  const others = parts.map(part => compare(before[part], after[part]))
  others.push(compare(wordsOf(before), wordsOf(after)))
  return {
    cardsBack: cards.back,
    cardsGone: cards.gone,
    cardsChanged: cards.changed,
    others: others.reduce((sum, { back, gone, changed }) => sum + back + gone + changed, 0),
  }
}

const parts = ['canvases', 'clusters', 'links', 'strokes', 'comments', 'reactions'] as const

type Item = { readonly id: string }

function compare(
  before: readonly Item[],
  after: readonly Item[],
): { readonly back: number; readonly gone: number; readonly changed: number } {
  const was = new Map(before.map(item => [item.id, item]))
  const is = new Map(after.map(item => [item.id, item]))
  return {
    back: after.filter(({ id }) => !was.has(id)).length,
    gone: before.filter(({ id }) => !is.has(id)).length,
    changed: after.filter(item => was.has(item.id) && !isSame(was.get(item.id), item)).length,
  }
}

function wordsOf({ board }: BoardSnapshot): readonly Item[] {
  return Object.entries(board).map(([id, words]) => ({ id, words }))
}

/** Snapshots name their keys in one order, so that equal ones read the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
