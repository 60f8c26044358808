import * as Y from 'yjs'
import type { Claims } from './Claims.ts'
import type { SharedType } from './Place.ts'

/**
 * Pieces that one person may leave in one text or entry. They stay for ever, deleted or not: whoever deletes the card,
 * or writes where they are, makes everybody walk past all. Nobody leaves so many by writing or moving a card about.
 */
const mostEach = 50_000

/** How many pieces each person has left where. Counted when it is first asked for, then kept up. */
export class Crowds {
  readonly #claims: Claims
  readonly #shares = new WeakMap<object, Map<string, number>>()

  constructor(claims: Claims) {
    this.#claims = claims
  }

  /** Whether so many more would be too many. */
  isFull(
    holder: object,
    { more, participant }: { readonly more: number; readonly participant: string },
  ): boolean {
    // What the update itself begins.
    if (!(holder instanceof Y.AbstractType)) return more > mostEach
    const shares = this.#shares.get(holder) ?? new Map<string, number>()
    this.#shares.set(holder, shares)
    const estimate = (shares.get(participant) ?? this.#count(holder, participant)) + more
    // Pieces are joined now and then, so there may be fewer.
    const share = estimate > mostEach ? this.#count(holder, participant) + more : estimate
    shares.set(participant, share)
    return share > mostEach
  }

  #count(holder: SharedType, participant: string): number {
    let count = 0
    for (const item of itemsOf(holder)) if (this.#claims.holderOf(item.id.client) === participant) count += 1
    return count
  }
}

/** All that ever stood there. */
function* itemsOf(type: SharedType): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) yield item
  for (const last of type._map.values()) {
    for (let item: Y.Item | null = last; item; item = item.left) yield item
  }
}
