import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { endsStep, type Steps } from '#shared/std/steps.ts'
import { DeletedRanges } from './DeletedRanges.ts'
import type { DeletedRange, Id, ItemStruct, Struct } from './decodeUpdate.ts'
import { ahead } from './faults.ts'
import { isPart, type NeighbourLimits, Neighbours, type Order, type Piece, type Seat } from './Neighbours.ts'
import { type Gone, type Known, type Part, Parts, type Spot } from './Parts.ts'
import { misfit, type Place, placeOfType, type SharedType } from './Place.ts'
import { splitsCharacter } from './splitsCharacter.ts'
import { Touches } from './Touches.ts'

type Fault = { readonly fault: string }

const gone: Gone = { state: 'gone', depth: 0 }
const nowhere: Seat = { left: undefined, right: undefined }
/** Decoding, looking through and applying one struct. */
const structCost = 40
/** Nobody's board is deeper than an entry with a text. */
const deepestGone = 3
/** Honest entries have some thirty keys. Whoever churns out more makes every reader carry them for ever. */
const mostKeys = 200

/** The document with an update on top, as far as it has been looked through. Nothing is applied. */
export class Incoming {
  /** Structs with something new, in the order in which they were taken. */
  readonly news: Struct[] = []
  /** Whether these lie between their neighbours only the document can tell, once it has them (`areInOrder`). */
  readonly unproven: Id[] = []
  readonly #doc: Y.Doc
  readonly #limits: NeighbourLimits
  readonly #parts = new Parts()
  readonly #neighbours: Neighbours
  readonly #places = new Map<object, Place | undefined>()
  readonly #newKeys = new Map<object, Set<string>>()
  /** How many structs come into which text or entry. */
  readonly crowds = new Map<object, number>()
  readonly #written: { readonly spot: Spot; readonly struct: ItemStruct }[] = []

  constructor(doc: Y.Doc, limits: NeighbourLimits) {
    this.#doc = doc
    this.#limits = limits
    this.#neighbours = new Neighbours(doc, this.#parts, limits)
  }

  get clients(): readonly number[] {
    return this.#parts.clients
  }

  /** The next clock of a client, with what has been taken. */
  nextClock(client: number): number {
    return this.#parts.nextClock(client) ?? Y.getState(this.#doc.store, client)
  }

  /** The client that has to come further before this struct can be taken. */
  awaited(struct: Struct): number | undefined {
    if (struct.kind === 'garbage') return undefined
    const { origin, rightOrigin, parent } = struct
    if (origin && this.#isMissing(origin)) return origin.client
    if (rightOrigin && this.#isMissing(rightOrigin)) return rightOrigin.client
    if (parent !== undefined && typeof parent !== 'string' && this.#isMissing(parent)) return parent.client
    return undefined
  }

  /** Takes a struct that awaits nobody; answers why it cannot be taken. */
  take(struct: Struct): string | undefined {
    this.#limits.effort.spend(structCost)
    const next = this.nextClock(struct.client)
    if (struct.clock > next) return ahead.hole
    const seat = struct.kind === 'item' ? this.#neighbours.seatOf(struct) : nowhere
    const known = struct.kind === 'item' ? this.#settle(struct, seat) : gone
    if ('fault' in known) return known.fault
    // Yjs looks for the neighbours even of structs that it has, so those have been looked at, too.
    if (struct.clock + struct.length <= next) return undefined
    if (struct.clock < next && !this.#continues(struct, known, next))
      return 'a struct that differs from itself'
    const order = this.#orderOf(struct, { known, seat, next })
    if ('fault' in order) return order.fault
    if (!order.isProven) this.unproven.push({ client: struct.client, clock: next })
    this.#keep({ struct, from: next, known, walk: order.walk })
    return undefined
  }

  /** What is written, but for what the same update deletes again: that shows nowhere, whatever it overwrites. */
  *touches(deletes: readonly DeletedRange[]): Steps<readonly Touch[]> {
    const deleted = new DeletedRanges(deletes)
    const touches = new Touches()
    let count = 0
    for (const { spot, struct } of this.#written) {
      touches.add(spot, struct, struct.content.type === 'deleted' || deleted.cover(struct))
      if (endsStep(++count)) yield
    }
    return touches.all
  }

  placeOf(type: SharedType): Place | undefined {
    if (!this.#places.has(type)) this.#places.set(type, placeOfType(type))
    return this.#places.get(type)
  }

  /** Whether a deletion that begins or ends at this clock cuts a character in two. */
  cutsAt(client: number, clock: number): boolean {
    return this.#neighbours.cutsAt(client, clock)
  }

  #isMissing({ client, clock }: Id): boolean {
    return clock >= this.nextClock(client)
  }

  /** Where the struct will lie. */
  #settle(struct: ItemStruct, seat: Seat): Known | Fault {
    if (this.#neighbours.cuts(struct, seat)) return { fault: 'a character cut in two' }
    const spot = this.#spotOf(struct, seat)
    if ('fault' in spot || 'state' in spot) return spot
    const fault = misfit(spot.in, spot.sub, struct.content) ?? this.#crowding(struct, spot)
    return fault ? { fault } : { state: 'lies', spot, opens: opening(spot, struct) }
  }

  #orderOf(
    struct: Struct,
    { known, seat, next }: { readonly known: Known; readonly seat: Seat; readonly next: number },
  ): Order {
    if (struct.kind === 'garbage' || known.state === 'gone') return { walk: 0, isProven: true }
    // Of a half-known struct Yjs takes what it has for the left neighbour, wherever that is by now.
    if (struct.clock < next) return { walk: 0, isProven: false }
    return this.#neighbours.order(struct, seat, known.spot)
  }

  #spotOf({ parent, sub }: ItemStruct, { left, right }: Seat): Spot | Gone | Fault {
    if (typeof parent === 'string') return this.#rootSpot(parent, sub)
    if (parent) return this.#spotIn(parent, sub)
    const one = left && this.#known(left)
    const other = right && this.#known(right)
    if (one && other && !isTogether(one, other)) return { fault: 'neighbours in different containers' }
    const known = one ?? other ?? gone
    // Yjs makes garbage of what is next to garbage.
    return known.state === 'gone' ? known : known.spot
  }

  #rootSpot(root: string, sub: string | undefined): Spot | Fault {
    const type = this.#doc.share.get(root)
    const place = type && this.placeOf(type)
    return place ? { in: place, sub } : { fault: 'a root that no board has' }
  }

  #spotIn(parent: Id, sub: string | undefined): Spot | Gone | Fault {
    const holder = this.#known(this.#neighbours.at(parent))
    const depth = holder.state === 'gone' ? holder.depth + 1 : 1
    if (depth > deepestGone) return { fault: 'an entry within an entry' }
    if (holder.state === 'gone' || holder.opens === undefined) return { state: 'gone', depth }
    return holder.opens ? { in: holder.opens, sub } : { fault: 'a parent that holds nothing' }
  }

  #known(piece: Piece | undefined): Known {
    if (isPart(piece)) return piece.known
    if (!(piece instanceof Y.Item) || !(piece.parent instanceof Y.AbstractType)) return gone
    const place = this.placeOf(piece.parent)
    if (!place) return gone
    return {
      state: 'lies',
      spot: { in: place, sub: piece.parentSub ?? undefined },
      opens: this.#opened(piece),
    }
  }

  #opened(item: Y.Item): Place | null | undefined {
    if (item.content instanceof Y.ContentType) return this.placeOf(item.content.type)
    return item.deleted ? undefined : null
  }

  #crowding({ origin, rightOrigin }: ItemStruct, { in: place, sub }: Spot): string | undefined {
    const isFlat = place.path.length > 0 || place.root === 'board'
    if (origin || rightOrigin || sub === undefined || !isFlat) return undefined
    const keys = this.#newKeys.get(place.holder) ?? new Set()
    this.#newKeys.set(place.holder, keys.add(sub))
    const former = place.holder instanceof Y.AbstractType ? place.holder._map.size : 0
    return former + keys.size > mostKeys ? 'too many keys in one entry' : undefined
  }

  /**
   * Yjs joins the new part of a half-known struct to the part it has: both must lie in the same spot. Of garbage nobody
   * knows where it lay, and whoever keeps it may be thrown off its feet.
   */
  #continues(struct: Struct, known: Known, next: number): boolean {
    const former = this.#known(this.#neighbours.at({ client: struct.client, clock: next - 1 }))
    if (former.state === 'gone') return struct.kind === 'garbage'
    return isTogether(former, known) && !splitsCharacter(struct, next)
  }

  #keep(part: Part): void {
    const { struct, known } = part
    this.#parts.add(part)
    this.news.push(struct)
    if (known.state === 'gone' || struct.kind === 'garbage') return
    const { holder, path } = known.spot.in
    if (path.length > 0) this.crowds.set(holder, (this.crowds.get(holder) ?? 0) + 1)
    this.#written.push({ spot: known.spot, struct })
  }
}

function opening({ in: place, sub = '' }: Spot, { content }: ItemStruct): Place | null | undefined {
  if (content.type === 'deleted') return undefined
  if (content.type !== 'map' && content.type !== 'text') return null
  const isEntry = place.path.length === 0
  return {
    holder: {},
    form: content.type,
    root: place.root,
    path: [...place.path, sub],
    isFresh: isEntry || place.isFresh,
  }
}

/** In one container, or gone with one. */
function isTogether(a: Known, b: Known): boolean {
  if (a.state === 'gone' || b.state === 'gone') return a.state === b.state
  return a.spot.in.holder === b.spot.in.holder && a.spot.sub === b.spot.sub
}
