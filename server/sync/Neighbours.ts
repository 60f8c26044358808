import * as Y from 'yjs'
import type { Id, ItemStruct } from './decodeUpdate.ts'
import type { Effort } from './Effort.ts'
import { firstOf, holds } from './lists.ts'
import type { Part, Parts, Spot } from './Parts.ts'
import { splitsCharacter } from './splitsCharacter.ts'

export interface NeighbourLimits {
  readonly effort: Effort
  /** Steps that one item may make us walk. What lies farther is left unproven. */
  readonly farthest: number
}

/** What has some id: an item or garbage of the document, or a part of the update. */
export type Piece = Y.Item | Y.GC | Part

export interface Seat {
  readonly left: Piece | undefined
  readonly right: Piece | undefined
}

/** `walk`: how many items Yjs may have to pass. Unproven: only the list itself tells, once everything is in it. */
export type Order = { readonly walk: number; readonly isProven: boolean } | { readonly fault: string }

/** Passing one item on the way to a seat. */
const stepCost = 2
/** Cutting a piece in two moves all later ones of that client. */
const cutCost = 1 / 50

/**
 * Yjs takes it for granted that the left neighbour of an insertion comes before the right one; told otherwise, replicas
 * that heard things in another order end up unequal. And it looks for the seat between them item by item, so that few
 * bytes can make everybody walk far.
 */
export class Neighbours {
  readonly #doc: Y.Doc
  readonly #parts: Parts
  readonly #limits: NeighbourLimits
  /** Left neighbours so far, or where there was none: those who share one compete for the seat. */
  readonly #lefts = new Map<number, Set<number>>()
  readonly #starts = new Map<object, Set<string | undefined>>()

  constructor(doc: Y.Doc, parts: Parts, limits: NeighbourLimits) {
    this.#doc = doc
    this.#parts = parts
    this.#limits = limits
  }

  /** Undefined if neither the document nor the update holds it. */
  at({ client, clock }: Id): Piece | undefined {
    if (clock >= Y.getState(this.#doc.store, client)) return this.#parts.at({ client, clock })
    return Y.getItem(this.#doc.store, Y.createID(client, clock))
  }

  seatOf({ origin, rightOrigin }: ItemStruct): Seat {
    return { left: origin && this.at(origin), right: rightOrigin && this.at(rightOrigin) }
  }

  /** Whether taking that seat cuts a character in two. Yjs cuts at the neighbours even for a struct that it has. */
  cuts({ origin, rightOrigin }: ItemStruct, { left, right }: Seat): boolean {
    const isLeftCut = origin !== undefined && left !== undefined && this.#cutsPiece(left, origin.clock + 1)
    return isLeftCut || (right !== undefined && this.#cutsPiece(right, rightOrigin?.clock ?? 0))
  }

  /** The same for a deletion that begins or ends at this clock. */
  cutsAt(client: number, clock: number): boolean {
    const piece = clock > 0 ? this.at({ client, clock: clock - 1 }) : undefined
    return piece !== undefined && this.#cutsPiece(piece, clock)
  }

  /** Of a struct whose neighbours are there and lie where it will. */
  order({ origin, rightOrigin }: ItemStruct, { left, right }: Seat, spot: Spot): Order {
    const rivals = this.#meetsRivals(origin, spot) ? this.#parts.count : 0
    this.#limits.effort.spend(rivals * stepCost)
    if (isPart(left)) {
      const isProven =
        !rightOrigin ||
        isSame(rightOf(left), rightOrigin) ||
        (isPart(right) && isSame(leftOf(right, rightOrigin), origin))
      return { walk: rivals, isProven }
    }
    if (isPart(right) && rightOrigin) {
      return { walk: right.walk + rivals, isProven: isSame(leftOf(right, rightOrigin), origin) }
    }
    const walk =
      left instanceof Y.Item && origin
        ? this.#walkFrom(left, origin, rightOrigin)
        : this.#walk(firstOf(spot.in.holder, spot.sub, this.#limits.farthest), rightOrigin)
    if (walk === undefined) return { fault: 'neighbours the wrong way round' }
    return { walk: walk + rivals, isProven: !rightOrigin || walk <= this.#limits.farthest }
  }

  #cutsPiece(piece: Piece, clock: number): boolean {
    if (isPart(piece)) return splitsCharacter(piece.struct, clock)
    const { id, length } = piece
    if (clock <= id.clock || clock >= id.clock + length) return false
    const later = this.#doc.store.clients.get(id.client)?.length ?? 0
    this.#limits.effort.spend(later * cutCost)
    return splitsCharacter(piece, clock)
  }

  #meetsRivals(origin: Id | undefined, { in: place, sub }: Spot): boolean {
    return origin
      ? isAmong(this.#lefts, origin.client, origin.clock)
      : isAmong(this.#starts, place.holder, sub)
  }

  /** Steps between two neighbours in the document; undefined if they are swapped. */
  #walkFrom(left: Y.Item, origin: Id, rightOrigin: Id | undefined): number | undefined {
    if (rightOrigin && holds(left, rightOrigin)) return origin.clock < rightOrigin.clock ? 0 : undefined
    return this.#walk(left.right, rightOrigin)
  }

  #walk(first: Y.Item | null, rightOrigin: Id | undefined): number | undefined {
    const { effort, farthest } = this.#limits
    let steps = 0
    let next = first
    while (next && !(rightOrigin && holds(next, rightOrigin))) {
      steps += 1
      effort.spend(stepCost)
      if (steps > farthest) return steps
      next = next.right
    }
    return rightOrigin && !next ? undefined : steps
  }
}

export function isPart(piece: Piece | undefined): piece is Part {
  return piece !== undefined && 'struct' in piece
}

/** Whether it was there before; it is from now on. */
function isAmong<Key, One>(groups: Map<Key, Set<One>>, key: Key, one: One): boolean {
  const group = groups.get(key)
  if (!group) groups.set(key, new Set([one]))
  else if (group.has(one)) return true
  else group.add(one)
  return false
}

function leftOf({ struct }: Part, { client, clock }: Id): Id | undefined {
  if (clock > struct.clock) return { client, clock: clock - 1 }
  return struct.kind === 'item' ? struct.origin : undefined
}

function rightOf({ struct }: Part): Id | undefined {
  return struct.kind === 'item' ? struct.rightOrigin : undefined
}

function isSame(a: Id | undefined, b: Id | undefined): boolean {
  return a?.client === b?.client && a?.clock === b?.clock
}
