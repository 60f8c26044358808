import type { CardId } from '#shared/board/ids.ts'
import type { Presence } from '#shared/protocol/presence.ts'

type Others = ReadonlyMap<number, Presence>

/** Which others write in which card, looked through once for each state of all others. */
const known = new WeakMap<Others, ReadonlyMap<CardId, readonly [client: number, presence: Presence][]>>()

export function writersOf(others: Others, card: CardId): readonly [client: number, presence: Presence][] {
  return byCard(others).get(card) ?? nobody
}

const nobody: readonly [number, Presence][] = []

function byCard(others: Others) {
  const found = known.get(others)
  if (found) return found
  const made = new Map<CardId, [number, Presence][]>()
  for (const one of others) {
    const card = one[1].editing?.card
    if (card === undefined) continue
    const list = made.get(card)
    if (list) list.push(one)
    else made.set(card, [one])
  }
  known.set(others, made)
  return made
}
