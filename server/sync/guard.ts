import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { atOnce, type Steps } from '#shared/std/steps.ts'
import { takeInCausalOrder } from './causalOrder.ts'
import {
  type DecodedUpdate,
  type DeletedRange,
  decodeUpdate,
  type Id,
  type Struct,
  type UpdateLimits,
} from './decodeUpdate.ts'
import { deletedTouches } from './deletedTouches.ts'
import { Effort, Laborious } from './Effort.ts'
import { ahead, codeOf } from './faults.ts'
import { Incoming } from './Incoming.ts'

export interface GuardLimits extends UpdateLimits {
  /** What applying it may cost, in the measure of `Effort`. */
  readonly effort: number
  /** Steps to look for one right neighbour; those farther away stay unproven. */
  readonly farthest: number
}

export interface Sender {
  readonly participant: string
  /** Who holds a clientID; undefined if nobody does yet. */
  readonly holderOf: (client: number) => string | undefined
}

export interface Inspected {
  /** False if the document has it all already: nothing to apply, nothing to keep. */
  readonly isNews: boolean
  readonly touched: readonly Touch[]
  /** How many structs come into which text or entry, by its container. */
  readonly crowds: ReadonlyMap<object, number>
  /** Clients with something new, all of them this participant's. */
  readonly clients: readonly number[]
  /** What is new, in an order in which everything comes after what it builds on. */
  readonly news: readonly Struct[]
  /** All ranges, whether they delete anything or repeat what is deleted. */
  readonly deletes: readonly DeletedRange[]
  /**
   * Nothing in it is known already, and its clients stand in the order of Yjs. Only such updates may be merged with
   * others: of two that tell the same struct, Yjs keeps the one that begins earlier, which may be the forged one.
   */
  readonly isPlain: boolean
  /** Must be looked at once they are applied: see `areInOrder`. */
  readonly unproven: readonly Id[]
}

/** `laborious`: perhaps sound, but more work than the limits allow. `ahead`: see `faults.ts`. */
export type GuardRefusal = { readonly code: 'unsound' | 'ahead' | 'laborious'; readonly reason: string }

/**
 * Yjs trusts its peers; this does not. An update passes only if applying it can leave nothing pending, break no one
 * else's clock and put nothing where a board has no place for it (SECURITY "Update guard"). Pure: it reads the
 * document and changes nothing. What it lets through is still to be permitted (`policy.ts`).
 */
export function inspect(
  doc: Y.Doc,
  bytes: Uint8Array,
  { sender, limits }: { readonly sender: Sender; readonly limits: GuardLimits },
): Result<Inspected, GuardRefusal> {
  try {
    const decoded = decodeUpdate(bytes, limits)
    if (!decoded.ok) return refuse({ code: 'unsound', reason: decoded.refusal })
    const inspection = new Inspection(doc, sender, limits)
    const fault = inspection.take(decoded.value)
    return fault ? refuse({ code: codeOf(fault), reason: fault }) : accept(atOnce(inspection.outcome()))
  } catch (error) {
    if (error instanceof Laborious) return refuse({ code: 'laborious', reason: error.message })
    throw error
  }
}

/** One update, whole or in slices of which each builds only on those before it. Throws `Laborious`. */
export class Inspection {
  readonly #doc: Y.Doc
  readonly #sender: Sender
  readonly #effort: Effort
  readonly #incoming: Incoming
  readonly #ranges: DeletedRange[] = []
  readonly #deleted: Touch[] = []
  #hasSilent = false
  #isPlain = true

  constructor(doc: Y.Doc, sender: Sender, { effort, farthest }: GuardLimits) {
    this.#doc = doc
    this.#sender = sender
    this.#effort = new Effort(effort)
    this.#incoming = new Incoming(doc, { effort: this.#effort, farthest })
  }

  /** Why it cannot be taken; undefined if it can. */
  take({ structs, deletes }: DecodedUpdate): string | undefined {
    const incoming = this.#incoming
    this.#isPlain &&= structs.every((struct, index) => this.#isInPlace(struct, structs[index - 1]))
    const fault =
      this.#foreignClient(structs) ??
      takeInCausalOrder(structs, {
        awaited: struct => incoming.awaited(struct),
        take: struct => incoming.take(struct),
        missing: ahead.missing,
      })
    if (fault) return fault
    const deleted = deletedTouches(this.#doc, deletes, { incoming, effort: this.#effort })
    if (!deleted.ok) return deleted.refusal
    for (const range of deletes) this.#ranges.push(range)
    for (const touch of deleted.value.touched) this.#deleted.push(touch)
    this.#hasSilent ||= deleted.value.hasSilent
    return undefined
  }

  *outcome(): Steps<Inspected> {
    const { clients, crowds, news, unproven } = this.#incoming
    const touched = yield* this.#incoming.touches(this.#ranges)
    return {
      isNews: news.length > 0 || this.#deleted.length > 0 || this.#hasSilent,
      touched: [...touched, ...this.#deleted],
      crowds,
      clients,
      news,
      deletes: this.#ranges,
      isPlain: this.#isPlain,
      unproven,
    }
  }

  #isInPlace({ client, clock }: Struct, before: Struct | undefined): boolean {
    if (before && client > before.client) return false
    return clock >= Y.getState(this.#doc.store, client)
  }

  /** A forged struct under another's clientID would make all their later work vanish, everywhere. */
  #foreignClient(structs: readonly Struct[]): string | undefined {
    const { participant, holderOf } = this.#sender
    for (const { client, clock, length } of structs) {
      const state = Y.getState(this.#doc.store, client)
      if (clock + length <= state) continue
      const holder = holderOf(client)
      if (holder === undefined ? state > 0 : holder !== participant)
        return 'a clientID that somebody else holds'
    }
    return undefined
  }
}
