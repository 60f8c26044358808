import type { Id, Struct } from './decodeUpdate.ts'
import type { Place } from './Place.ts'

export interface Spot {
  readonly in: Place
  readonly sub: string | undefined
}

/**
 * Deleted together with what it lay in. Here it is garbage, but whoever may still undo the deletion keeps it: `depth`
 * says how many containers such a reader has to put into each other.
 */
export interface Gone {
  readonly state: 'gone'
  readonly depth: number
}

/** A struct as far as others can build on it. */
export type Known =
  | Gone
  | {
      readonly state: 'lies'
      readonly spot: Spot
      /** The container it opens; null if it is none, undefined if it was one and is deleted. */
      readonly opens: Place | null | undefined
    }

/** What an update brings of one struct that is not there yet. */
export interface Part {
  readonly struct: Struct
  /** The first clock that is new. */
  readonly from: number
  readonly known: Known
  /** How many items Yjs may have to pass on the way to its seat. */
  readonly walk: number
}

interface OwnParts {
  readonly parts: Part[]
  /** Where each begins: numbers side by side are found much faster. */
  readonly froms: number[]
}

/** What an update brings, by client and in the order of clocks. */
export class Parts {
  readonly #byClient = new Map<number, OwnParts>()
  #count = 0
  /** The part that was asked for last is often asked for again. */
  #last: Part | undefined

  get count(): number {
    return this.#count
  }

  get clients(): readonly number[] {
    return [...this.#byClient.keys()]
  }

  add(part: Part): void {
    const { client } = part.struct
    const own = this.#byClient.get(client) ?? { parts: [], froms: [] }
    if (own.parts.length === 0) this.#byClient.set(client, own)
    own.parts.push(part)
    own.froms.push(part.from)
    this.#count += 1
  }

  /** The clock after all that a client brings; undefined if that is nothing. */
  nextClock(client: number): number | undefined {
    const last = this.#byClient.get(client)?.parts.at(-1)?.struct
    return last && last.clock + last.length
  }

  at(id: Id): Part | undefined {
    if (this.#last && holds(this.#last, id)) return this.#last
    const own = this.#byClient.get(id.client)
    const part = own?.parts[lastUpTo(own.froms, id.clock)]
    if (!part || !holds(part, id)) return undefined
    this.#last = part
    return part
  }
}

function holds({ struct, from }: Part, { client, clock }: Id): boolean {
  return struct.client === client && from <= clock && clock < struct.clock + struct.length
}

/** The index of the last number that is not larger, or 0. */
function lastUpTo(ascending: readonly number[], most: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= most) low = middle
    else high = middle - 1
  }
  return low
}
