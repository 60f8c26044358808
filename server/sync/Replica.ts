import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import type { StoredBoard } from '#server/storage/BoardStore.ts'
import { Board } from '#shared/board/Board.ts'
import { entryOf } from '#shared/board/read.ts'
import { type ComingsAndGoings, comingsAndGoings } from '#shared/board/rules/comingsAndGoings.ts'
import type { DeletionAllowance } from '#shared/board/rules/DeletionPace.ts'
import { owningBy, type Since } from '#shared/board/rules/owningBy.ts'
import { RuleFacts } from '#shared/board/rules/RuleFacts.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { type Actor, openBoard, type Standing } from '#shared/protocol/permissions.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { atOnce, type Steps } from '#shared/std/steps.ts'
import { Claims } from './Claims.ts'
import { Crowds } from './Crowds.ts'
import { type GuardRefusal, type Inspected, inspect, type Sender } from './guard.ts'
import { quickLimits } from './guardLimits.ts'
import { appliesWhole, isWhole } from './isWhole.ts'
import { LongTransaction } from './LongTransaction.ts'
import type { Told } from './mergeTold.ts'
import { refusalOf, type SharedTexts } from './policy.ts'
import { StateCache } from './StateCache.ts'

export interface Taken {
  /** To be committed: the very bytes, and who holds the clientIDs that they use for the first time. */
  readonly bytes: Uint8Array
  readonly claims: ReadonlyMap<number, string>
  /** To be shown: the same, in the pieces in which it was applied. */
  readonly told: readonly Told[]
  /** What it does to cards. */
  readonly cards: ComingsAndGoings
}

/** What holds on the board for whoever sends an update. */
export interface InForce extends Pick<Standing, 'permissions' | 'isFrozen'> {
  /** The clocks when the permissions came into force. */
  readonly since: Since
  /** How many cards may go at once. */
  readonly deletions: DeletionAllowance
}

export interface ReplicaParts {
  readonly limits: Limits
  /** Who is present as a client that has written nothing yet: nobody else may begin to write as it. */
  readonly guestOf: (client: number) => string | undefined
}

/** Whose update it is, and what holds for them. */
export interface Sending {
  readonly bytes: Uint8Array
  readonly actor: Actor
  readonly inForce: InForce
}

export type TakeRefusal = {
  /**
   * `laborious`: too much to be taken at once; it may well be sound (`rehearse.ts`). `broken`: applying it left the
   * replica unusable; it must be built anew from the log, without the update.
   */
  readonly code: GuardRefusal['code'] | 'not-permitted' | 'broken'
  readonly reason: string
  /** Cards that would have gone, if they were too many at once. */
  readonly tried?: number
}

export const noSession: InForce = {
  permissions: openBoard,
  isFrozen: false,
  since: new Map(),
  deletions: { left: Number.POSITIVE_INFINITY, uncounted: new Map() },
}

/** Larger boards stay awake: waking must not keep anybody waiting, and there are few of them. */
const mostPiecesAtRest = 20_000

/**
 * One board in memory: what its log amounts to, and on top what is on its way into the log. It is applied here before
 * the commit, so that what builds on it can be checked; whoever shows anything of it must wait for the commit. A board
 * that nobody works on rests as bytes, until somebody asks for its document again.
 */
export class Replica implements SharedTexts {
  readonly states: StateCache
  readonly #clientID: number
  #board: Board | undefined
  /** What is taken as it comes. */
  #transaction: LongTransaction
  #isInUse = true
  /** Bytes of everything that was ever written, roughly. */
  #bytes: number
  readonly #claims: Claims
  readonly #crowds: Crowds
  readonly #limits: Limits

  /** Throws if the log does not add up: then the board must not be written either. */
  constructor({ snapshot, tail, claims }: StoredBoard, { limits, guestOf }: ReplicaParts) {
    const board = emptyBoard()
    this.#board = board
    this.#clientID = board.doc.clientID
    this.#transaction = new LongTransaction(board.doc)
    this.#limits = limits
    this.#claims = new Claims(claims, guestOf)
    this.#crowds = new Crowds(this.#claims)
    this.#bytes = tail.reduce((sum, row) => sum + row.bytes.length, snapshot?.length ?? 0)
    board.doc.transact(() => {
      if (snapshot) Y.applyUpdateV2(board.doc, snapshot)
      for (const row of tail) Y.applyUpdate(board.doc, row.bytes)
    })
    if (!isWhole(board.doc)) throw new Error('the log of a board does not add up')
    this.states = new StateCache(board.doc)
  }

  /**
   * With nothing half done. Not to be kept beyond the turn of the loop in which it is asked for, unless `rest` is kept
   * from being called.
   */
  get board(): Board {
    if (!this.endTransaction()) throw new Error('a board is broken')
    return this.#awake
  }

  /** Perhaps in the midst of a transaction: to be looked at. */
  get #awake(): Board {
    this.#isInUse = true
    this.#board ??= this.#wake()
    return this.#board
  }

  get doc(): Y.Doc {
    return this.board.doc
  }

  get isResting(): boolean {
    return this.#board === undefined
  }

  /** To be called every so often: lets the board rest if nobody has asked for it since the last time. */
  rest(): boolean {
    const board = this.#board
    const wasInUse = this.#isInUse
    this.#isInUse = false
    if (!board || wasInUse || piecesOf(board.doc) > mostPiecesAtRest) return false
    this.states.rest()
    this.#board = undefined
    board.doc.destroy()
    return true
  }

  unitsIn(card: string, field: string): number {
    const text = entryOf(this.#awake.cards, card)?.get(field)
    return text instanceof Y.Text ? text.length : 0
  }

  holderOf(client: number): string | undefined {
    return this.#claims.holderOf(client)
  }

  clientsOf(participant: string): readonly number[] {
    return this.#claims.heldBy(participant)
  }

  /** The clocks of all who have written until now. */
  clocks(): Since {
    return Y.decodeStateVector(this.states.vector())
  }

  /**
   * Guards, permits and applies an update; undefined if it brings nothing new. All that is taken so is one transaction,
   * until `endTransaction`, or until the board is asked for.
   */
  take(bytes: Uint8Array, actor: Actor, inForce = noSession): Result<Taken | undefined, TakeRefusal> {
    if (isEmpty(bytes)) return accept(undefined)
    const inspected = inspect(this.#awake.doc, bytes, { sender: this.senderFor(actor), limits: quickLimits })
    if (!inspected.ok) return inspected
    const { isNews, unproven } = inspected.value
    if (!isNews) return accept(undefined)
    if (unproven.length > 0) return refuse({ code: 'laborious', reason: 'an order that is not plain' })
    const refusal = atOnce(this.objection(inspected.value, { bytes, actor, inForce }))
    if (refusal) return refuse(refusal)
    this.#transaction.begin()
    if (!appliesWhole(this.#awake.doc, bytes))
      return refuse({ code: 'broken', reason: 'an update that breaks the document' })
    return accept(this.keep({ bytes, told: [told(bytes, inspected.value)] }, inspected.value, actor.id))
  }

  /** False if that left the replica broken: the net below the guard. Nothing if none has begun. */
  endTransaction(): boolean {
    try {
      this.#transaction.end()
    } catch {
      return false
    }
    return !this.#board || isWhole(this.#board.doc)
  }

  senderFor({ id }: Actor): Sender {
    return { participant: id, holderOf: client => this.#claims.ownerOf(client) }
  }

  /** Why the actor may not do what was found sound; undefined if they may. */
  *objection(inspected: Inspected, { bytes, actor, inForce }: Sending): Steps<TakeRefusal | undefined> {
    const { touched } = inspected
    const { deletions } = inForce
    const parts = { facts: this.#factsFor(actor, inForce), texts: this, limits: this.#limits, deletions }
    const reason =
      (yield* refusalOf({ ...actor, ...inForce }, touched, parts)) ??
      (yield* this.#fullness(inspected, bytes, actor.id))
    if (!reason) return undefined
    const tried = reason === 'too-many-deletions' ? comingsAndGoings(touched).removed.length : 0
    return { code: 'not-permitted', reason, ...(tried > 0 && { tried }) }
  }

  *#fullness(
    { clients, crowds }: Inspected,
    bytes: Uint8Array,
    participant: string,
  ): Steps<string | undefined> {
    if (this.#bytes + bytes.length > this.#limits.boardBytes) return 'board-full'
    if (this.#claims.isTooMany(clients, participant)) return 'too-many-clients'
    for (const [holder, more] of crowds) {
      if (this.#crowds.isFull(holder, { more, participant })) return 'crowded'
      yield
    }
    return undefined
  }

  /** Only what is sound and permitted. False if it left the replica broken: the net below the guard. */
  apply(bytes: Uint8Array): boolean {
    return appliesWhole(this.doc, bytes)
  }

  /** Takes note of what has been applied. */
  keep(
    applied: Pick<Taken, 'bytes' | 'told'>,
    { clients, touched }: Pick<Inspected, 'clients' | 'touched'>,
    participant: string,
  ): Taken {
    this.#bytes += applied.bytes.length
    for (const { update } of applied.told) this.states.add(update)
    return { ...applied, claims: this.#claims.add(clients, participant), cards: comingsAndGoings(touched) }
  }

  /** A change that the server itself makes, and what it answers; nothing is taken if it changes nothing. */
  change<Value>(run: (board: Board) => Value): { readonly value: Value; readonly taken: Taken | undefined } {
    const { board } = this
    const updates: Uint8Array[] = []
    const collect = (update: Uint8Array) => updates.push(update)
    board.doc.on('update', collect)
    try {
      const value = board.doc.transact(() => run(board), serverAuthor)
      return { value, taken: this.#own(updates[0]) }
    } finally {
      board.doc.off('update', collect)
    }
  }

  #own(bytes: Uint8Array | undefined): Taken | undefined {
    if (!bytes) return undefined
    const own = { clients: [this.doc.clientID], touched: [] }
    return this.keep({ bytes, told: [{ update: bytes }] }, own, serverAuthor)
  }

  destroy(): void {
    this.#board?.doc.destroy()
  }

  /** The document goes on as the same client: each new one would cost every state vector a few bytes for ever. */
  #wake(): Board {
    const board = emptyBoard()
    this.states.wake(board.doc)
    // Afterwards: Yjs takes another clientID when it hears from others what it said itself.
    board.doc.clientID = this.#clientID
    this.#transaction = new LongTransaction(board.doc)
    return board
  }

  #factsFor({ id }: Actor, { since }: InForce): RuleFacts {
    return new RuleFacts(this.#awake, {
      me: id,
      owning: owningBy(client => this.holderOf(client) === id, since),
    })
  }
}

/** Every root exists before anything is read or guarded: an unknown one is a refusal. */
function emptyBoard(): Board {
  const board = new Board(new Y.Doc())
  void board.roots
  return board
}

function told(bytes: Uint8Array, { isPlain, news, deletes }: Inspected): Told {
  return { update: bytes, ...(isPlain && { plain: { bytes, structs: news, deletes } }) }
}

/** No structs and no deletions: what a newcomer hands over, for which no board need wake. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

function piecesOf({ store }: Y.Doc): number {
  let count = 0
  for (const structs of store.clients.values()) count += structs.length
  return count
}
