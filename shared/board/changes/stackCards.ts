import type { Board, Origin } from '../Board.ts'
import type { CardId } from '../ids.ts'
import { ordersBetween } from '../orderBetween.ts'
import { byOrder, entryOf } from '../read.ts'

interface Stacked {
  readonly id: CardId
  readonly order: string
}

/**
 * Lays cards over (or under) all others of their zones, which is also where they are read: last, or first. Among
 * themselves they keep their order. False if they lie there already.
 */
export function stackCards(
  board: Board,
  ids: Iterable<CardId>,
  end: 'front' | 'back',
  origin: Origin,
): boolean {
  const moving = new Set(ids)
  const moves = [...stacks(board, moving)].flatMap(stack => ordersAt(stack, moving, end))
  if (moves.length === 0) return false
  board.change(origin, () => {
    for (const { id, order } of moves) entryOf(board.cards, id)?.set('order', order)
  })
  return true
}

/** The cards of each zone that holds one of these. */
function stacks(board: Board, moving: ReadonlySet<CardId>): Iterable<readonly Stacked[]> {
  const zones = new Map<string, Stacked[]>()
  for (const [id, card] of board.cards.entries()) {
    const place = `${card.get('canvas')} ${card.get('zone')}`
    const stack = zones.get(place) ?? []
    stack.push({ id, order: String(card.get('order') ?? '') })
    zones.set(place, stack)
  }
  return [...zones.values()].filter(stack => stack.some(({ id }) => moving.has(id)))
}

function ordersAt(
  stack: readonly Stacked[],
  moving: ReadonlySet<CardId>,
  end: 'front' | 'back',
): readonly Stacked[] {
  const sorted = stack.toSorted(byOrder)
  const cards = sorted.filter(({ id }) => moving.has(id))
  const there = end === 'front' ? sorted.slice(-cards.length) : sorted.slice(0, cards.length)
  if (there.every(({ id }) => moving.has(id))) return []
  const others = sorted.filter(({ id }) => !moving.has(id))
  const orders =
    end === 'front'
      ? ordersBetween(others.at(-1)?.order, undefined, cards.length)
      : ordersBetween(undefined, others[0]?.order, cards.length)
  return cards.map(({ id }, index) => ({ id, order: orders[index] ?? '' }))
}
