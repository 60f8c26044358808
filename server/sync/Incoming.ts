import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { DeletedRanges } from './DeletedRanges.ts'
import type { Content, DeletedRange, Id, ItemStruct, Struct } from './decodeUpdate.ts'
import { holds, mostSteps, stepsUntil } from './neighbours.ts'
import { misfit, type Place, placeOfType, type SharedType } from './Place.ts'

/** A struct as far as others can build on it; `gone` if it was deleted together with what it lay in. */
type Known =
  | { readonly state: 'gone' }
  | {
      readonly state: 'lies'
      readonly in: Place
      readonly sub: string | undefined
      /** The container it opens; null if it is none, undefined if it was one and is deleted. */
      readonly opens: Place | null | undefined
    }

type Taken = { readonly from: number; readonly to: number; readonly known: Known }
type Outcome = 'taken' | 'waits' | { readonly fault: string }
type Written = Spot & { readonly struct: ItemStruct }
type Spot = { readonly in: Place; readonly sub: string | undefined }

const gone: Known = { state: 'gone' }

/** The document with an update on top, as far as it has been looked through. Nothing is applied. */
export class Incoming {
  readonly #doc: Y.Doc
  readonly #written: Written[] = []
  /** What is new, by client and in order of clocks. */
  readonly #taken = new Map<number, Taken[]>()
  readonly #places = new Map<object, Place | undefined>()
  #steps = mostSteps

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get hasNews(): boolean {
    return this.#taken.size > 0
  }

  get clients(): readonly number[] {
    return [...this.#taken.keys()]
  }

  /** The next clock of a client, with what has been taken. */
  nextClock(client: number): number {
    return this.#taken.get(client)?.at(-1)?.to ?? Y.getState(this.#doc.store, client)
  }

  /** `waits`: for something that has not been taken yet. */
  take(struct: Struct): Outcome {
    if (struct.kind === 'item' && this.#waits(struct)) return 'waits'
    const next = this.nextClock(struct.client)
    if (struct.clock > next) return { fault: 'a hole in the clocks' }
    const known = struct.kind === 'garbage' ? gone : this.#settle(struct)
    if ('fault' in known) return known
    // Yjs looks for the neighbours even of structs that it has, so those have been looked at, too.
    if (struct.clock + struct.length <= next) return 'taken'
    if (struct.clock < next && !this.#continues(struct, known))
      return { fault: 'a struct that differs from itself' }
    this.#keep(struct, known, next)
    return 'taken'
  }

  /** What is written, but for what the same update deletes again: that shows nowhere, whatever it overwrites. */
  touches(deletes: readonly DeletedRange[]): readonly Touch[] {
    const deleted = new DeletedRanges(deletes)
    return this.#written.flatMap(written => {
      const isGone = written.struct.content.type === 'deleted' || deleted.cover(written.struct)
      return touchOf(written, isGone) ?? []
    })
  }

  placeOf(type: SharedType): Place | undefined {
    if (!this.#places.has(type)) this.#places.set(type, placeOfType(type))
    return this.#places.get(type)
  }

  #waits({ origin, rightOrigin, parent }: ItemStruct): boolean {
    const parentId = typeof parent === 'string' ? undefined : parent
    return [origin, rightOrigin, parentId].some(id => id && id.clock >= this.nextClock(id.client))
  }

  /** Where the struct will lie. */
  #settle(struct: ItemStruct): Known | { readonly fault: string } {
    const spot = this.#spotOf(struct)
    if (spot === 'gone') return gone
    if ('fault' in spot) return spot
    const fault = misfit(spot.in, spot.sub, struct.content)
    if (fault) return { fault }
    return { state: 'lies', ...spot, opens: opening(spot, struct) }
  }

  #spotOf({ origin, rightOrigin, parent, sub }: ItemStruct): Spot | 'gone' | { readonly fault: string } {
    if (typeof parent === 'string') return this.#rootSpot(parent, sub)
    if (parent) return this.#spotIn(parent, sub)
    const neighbours = [origin, rightOrigin].filter(id => id !== undefined).map(id => this.#known(id))
    const lying = neighbours.filter(known => known.state === 'lies')
    const [one, other] = lying
    // Yjs makes garbage of what is next to garbage.
    if (!one || lying.length < neighbours.length) return 'gone'
    if (other && !sameSpot(one, other)) return { fault: 'neighbours in different containers' }
    if (origin && rightOrigin && !this.#isInOrder(origin, rightOrigin))
      return { fault: 'neighbours the wrong way round' }
    return { in: one.in, sub: one.sub }
  }

  /** As far as the document tells: neighbours that the update itself brings are looked at once they are in place. */
  #isInOrder(origin: Id, rightOrigin: Id): boolean {
    const { store } = this.#doc
    if (origin.clock >= Y.getState(store, origin.client)) return true
    if (rightOrigin.clock >= Y.getState(store, rightOrigin.client)) return true
    const item: unknown = Y.getItem(store, Y.createID(origin.client, origin.clock))
    if (!(item instanceof Y.Item)) return true
    if (holds(item, rightOrigin)) return origin.clock < rightOrigin.clock
    const steps = stepsUntil(item, rightOrigin, this.#steps)
    this.#steps -= steps ?? 0
    return steps !== undefined
  }

  #rootSpot(root: string, sub: string | undefined): Spot | { readonly fault: string } {
    const type = this.#doc.share.get(root)
    const place = type && this.placeOf(type)
    return place ? { in: place, sub } : { fault: 'a root that no board has' }
  }

  #spotIn(parent: Id, sub: string | undefined): Spot | 'gone' | { readonly fault: string } {
    const holder = this.#known(parent)
    if (holder.state === 'gone' || holder.opens === undefined) return 'gone'
    return holder.opens ? { in: holder.opens, sub } : { fault: 'a parent that holds nothing' }
  }

  /** To be asked only for what the document or the update holds: see `#waits`. */
  #known({ client, clock }: Id): Known {
    if (clock >= Y.getState(this.#doc.store, client)) {
      return this.#taken.get(client)?.findLast(one => one.from <= clock)?.known ?? gone
    }
    const item: unknown = Y.getItem(this.#doc.store, Y.createID(client, clock))
    if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return gone
    const place = this.placeOf(item.parent)
    if (!place) return gone
    return { state: 'lies', in: place, sub: item.parentSub ?? undefined, opens: this.#opened(item) }
  }

  #opened(item: Y.Item): Place | null | undefined {
    if (item.content instanceof Y.ContentType) return this.placeOf(item.content.type)
    return item.deleted ? undefined : null
  }

  /** Yjs joins the new part of a half-known struct to the part it has: both must lie in the same spot. */
  #continues(struct: Struct, known: Known): boolean {
    const last = { client: struct.client, clock: this.nextClock(struct.client) - 1 }
    const former = this.#known(last)
    if (former.state === 'gone' || known.state === 'gone') return former.state === known.state
    const rightOrigin = struct.kind === 'item' ? struct.rightOrigin : undefined
    return sameSpot(former, known) && (!rightOrigin || this.#isInOrder(last, rightOrigin))
  }

  #keep(struct: Struct, known: Known, from: number): void {
    const taken = this.#taken.get(struct.client) ?? []
    this.#taken.set(struct.client, taken)
    taken.push({ from, to: struct.clock + struct.length, known })
    if (known.state === 'lies' && struct.kind === 'item') {
      this.#written.push({ in: known.in, sub: known.sub, struct })
    }
  }
}

/** Undefined if nothing of the board becomes any different. */
function touchOf({ in: place, sub = '', struct }: Written, isGone: boolean): Touch | undefined {
  const [entry = sub, text] = place.path
  const isEntry = place.path.length === 0
  const former = isEntry ? standing(place, sub) : undefined
  if (isGone && isEntry && !former) return undefined
  return {
    op: isGone ? 'delete' : 'set',
    root: place.root,
    entry,
    ...(!isEntry && { field: text ?? sub }),
    ...(place.isFresh && { isFresh: true }),
    ...(!isGone && written(struct.content)),
    ...(former && { former }),
  }
}

function written(content: Content): Pick<Touch, 'value' | 'units'> {
  if (content.type === 'string') return { units: content.units }
  return content.type === 'any' ? { value: content.value } : {}
}

/** Who made the entry that stands under this key now, and would go if another took its place. */
function standing({ holder }: Place, sub: string): Id | undefined {
  const item = holder instanceof Y.AbstractType ? holder._map.get(sub) : undefined
  return item && !item.deleted ? { client: item.id.client, clock: item.id.clock } : undefined
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

function sameSpot(a: Spot, b: Spot): boolean {
  return a.in.holder === b.in.holder && a.sub === b.sub
}
