import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import type { StoredBoard } from '#server/storage/BoardStore.ts'
import { Board } from '#shared/board/Board.ts'
import { entryOf } from '#shared/board/read.ts'
import { owningBy, type Since } from '#shared/board/rules/owningBy.ts'
import { RuleFacts } from '#shared/board/rules/RuleFacts.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { type Actor, openBoard, type Standing } from '#shared/protocol/permissions.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { type GuardLimits, inspect } from './guard.ts'
import { isInOrder, mostSteps } from './neighbours.ts'
import { refusal, type SharedTexts } from './policy.ts'
import { StateCache } from './StateCache.ts'

/** What is to be committed: the very bytes, and who holds the clientIDs that they use for the first time. */
export interface Taken {
  readonly bytes: Uint8Array
  readonly claims: ReadonlyMap<number, string>
}

/** What holds on the board for whoever sends an update. */
export interface InForce extends Pick<Standing, 'permissions' | 'isFrozen'> {
  /** The clocks when the permissions came into force. */
  readonly since: Since
}

export interface ReplicaParts {
  readonly limits: Limits
  /** Who is present as a client that has written nothing yet: nobody else may begin to write as it. */
  readonly guestOf: (client: number) => string | undefined
}

export type TakeRefusal = {
  /** `broken`: applying it left the replica unusable; it must be built anew from the log, without the update. */
  readonly code: 'unsound' | 'not-permitted' | 'broken'
  readonly reason: string
}

const guardLimits: GuardLimits = { structs: 20_000, textUnits: 20_000, deletes: 20_000 }
const noSession: InForce = { permissions: openBoard, isFrozen: false, since: new Map() }
/** Clients that one participant may bring to one board: each costs every state vector a few bytes for ever. */
const clientsPerParticipant = 2000

/**
 * One board in memory: what its log amounts to, and on top what is on its way into the log. It is applied here before
 * the commit, so that what builds on it can be checked; whoever shows anything of it must wait for the commit.
 */
export class Replica implements SharedTexts {
  readonly board: Board
  readonly states: StateCache
  /** Bytes of everything that was ever written, roughly. */
  #bytes: number
  readonly #claims: Map<number, string>
  readonly #limits: Limits
  readonly #guestOf: (client: number) => string | undefined

  /** Throws if the log does not add up: then the board must not be written either. */
  constructor({ snapshot, tail, claims }: StoredBoard, { limits, guestOf }: ReplicaParts) {
    this.board = new Board(new Y.Doc())
    // Every root exists before anything is read or guarded: an unknown one is a refusal.
    void this.board.roots
    this.#limits = limits
    this.#guestOf = guestOf
    this.#claims = new Map(claims)
    this.#bytes = tail.reduce((sum, row) => sum + row.bytes.length, snapshot?.length ?? 0)
    this.doc.transact(() => {
      if (snapshot) Y.applyUpdateV2(this.doc, snapshot)
      for (const row of tail) Y.applyUpdate(this.doc, row.bytes)
    })
    if (!this.#isWhole) throw new Error('the log of a board does not add up')
    this.states = new StateCache(this.doc)
  }

  get doc(): Y.Doc {
    return this.board.doc
  }

  unitsIn(card: string, field: string): number {
    const text = entryOf(this.board.cards, card)?.get(field)
    return text instanceof Y.Text ? text.length : 0
  }

  holderOf(client: number): string | undefined {
    return this.#claims.get(client)
  }

  clientsOf(participant: string): readonly number[] {
    return [...this.#claims].flatMap(([client, holder]) => (holder === participant ? [client] : []))
  }

  /** The clocks of all who have written until now. */
  clocks(): Since {
    return Y.decodeStateVector(Y.encodeStateVector(this.doc))
  }

  /** Guards, permits and applies an update; undefined if it brings nothing new. */
  take(bytes: Uint8Array, actor: Actor, inForce = noSession): Result<Taken | undefined, TakeRefusal> {
    const inspected = inspect(this.doc, bytes, {
      sender: { participant: actor.id, holderOf: client => this.holderOf(client) ?? this.#guestOf(client) },
      limits: guardLimits,
    })
    if (!inspected.ok) return refuse({ code: 'unsound', reason: inspected.refusal })
    const { isNews, touched, clients } = inspected.value
    const newClients = clients.filter(client => !this.#claims.has(client))
    if (!isNews) return accept(undefined)
    const facts = this.#factsFor(actor, inForce)
    const reason =
      refusal({ ...actor, ...inForce }, touched, { facts, texts: this, limits: this.#limits }) ??
      this.#overfull(bytes, newClients, actor)
    if (reason) return refuse({ code: 'not-permitted', reason })
    if (!this.#apply(bytes, clients))
      return refuse({ code: 'broken', reason: 'an update that breaks the document' })
    for (const client of newClients) this.#claims.set(client, actor.id)
    this.#noted(bytes)
    return accept({ bytes, claims: new Map(newClients.map(client => [client, actor.id])) })
  }

  /** A change that the server itself makes, and what it answers; nothing is taken if it changes nothing. */
  change<Value>(run: (board: Board) => Value): { readonly value: Value; readonly taken: Taken | undefined } {
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    this.doc.on('update', collect)
    try {
      const value = this.doc.transact(() => run(this.board), serverAuthor)
      return { value, taken: this.#own(updates[0]) }
    } finally {
      this.doc.off('update', collect)
    }
  }

  #own(bytes: Uint8Array | undefined): Taken | undefined {
    if (!bytes) return undefined
    const isNew = !this.#claims.has(this.doc.clientID)
    this.#claims.set(this.doc.clientID, serverAuthor)
    this.#noted(bytes)
    return { bytes, claims: new Map(isNew ? [[this.doc.clientID, serverAuthor]] : []) }
  }

  destroy(): void {
    this.doc.destroy()
  }

  #factsFor({ id }: Actor, { since }: InForce): RuleFacts {
    return new RuleFacts(this.board, {
      me: id,
      owning: owningBy(client => this.holderOf(client) === id, since),
    })
  }

  #noted(bytes: Uint8Array): void {
    this.#bytes += bytes.length
    this.states.add(bytes)
  }

  #overfull(bytes: Uint8Array, newClients: readonly number[], actor: Actor): string | undefined {
    if (this.#bytes + bytes.length > this.#limits.boardBytes) return 'board-full'
    if (newClients.length === 0) return undefined
    let held = newClients.length
    for (const holder of this.#claims.values()) if (holder === actor.id) held += 1
    return held > clientsPerParticipant ? 'too-many-clients' : undefined
  }

  /** The net below the guard: whatever slipped through must not reach the log. */
  #apply(bytes: Uint8Array, clients: readonly number[]): boolean {
    const before = clients.map(client => ({ client, clock: Y.getState(this.doc.store, client) }))
    try {
      Y.applyUpdate(this.doc, bytes)
    } catch {
      return false
    }
    const budget = { steps: mostSteps }
    return this.#isWhole && before.every(from => isInOrder(this.doc, from, budget))
  }

  get #isWhole(): boolean {
    const { store, _transactionCleanups: unfinished } = this.doc
    return store.pendingStructs === null && store.pendingDs === null && unfinished.length === 0
  }
}
