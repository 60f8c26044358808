import type { Logger } from 'pino'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { Replica, type ReplicaParts } from './Replica.ts'

/** Why a board could not be opened; nothing of it was touched. */
export type Unopened = 'gone' | 'unavailable'

/**
 * So long a tail is folded into a snapshot while people work: that costs what the whole board costs, and a long tail is
 * read only after a crash, in half a second at most.
 */
const compactAfter = 16_000
/** The same once the work is over. */
const compactAtRestAfter = 200

/**
 * The replica of an open board: read from the log once, however many ask, read anew if it breaks, resting while nobody
 * works on it, and its log folded together once that is worth it.
 */
export class ReplicaLife {
  readonly #board: string
  readonly #parts: ReplicaLifeParts
  #replica: Replica | undefined
  #opening: Promise<Unopened | undefined> | undefined
  /** Updates in the log beyond its snapshot. */
  #tail = 0

  constructor(board: string, parts: ReplicaLifeParts) {
    this.#board = board
    this.#parts = parts
  }

  /** Undefined while it is being read. */
  get replica(): Replica | undefined {
    return this.#replica
  }

  /** Undefined once it is open; never rejects. */
  open(): Promise<Unopened | undefined> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  /** The log knows nothing of what broke the replica: once it has all that it will get, the board is read again. */
  rebuild(): void {
    this.#end()
    this.#opening = this.#parts.settled().then(() => this.#open())
  }

  /** Lets it rest if nobody has worked on it since this was last asked. True if it begins to. */
  rest(): boolean {
    if (!this.#replica?.rest()) return false
    if (this.#tail > compactAtRestAfter) this.#compact()
    return true
  }

  /** Tidies up for the next time, when nobody is left. */
  end(): void {
    this.#end()
    if (this.#tail > compactAtRestAfter) this.#compact()
  }

  /** To be called for each update that the log has got. */
  logged(): void {
    this.#tail += 1
    if (this.#tail > compactAfter) this.#compact()
  }

  /** What is stored, as a replica of its own, which is the caller's to destroy; or why there is none. */
  async readLog(): Promise<Replica | Unopened> {
    const read = await this.#read()
    return typeof read === 'string' ? read : read.replica
  }

  async #open(): Promise<Unopened | undefined> {
    const read = await this.#read()
    if (typeof read === 'string') {
      this.#parts.unopened(read)
      return read
    }
    this.#replica = read.replica
    this.#tail = read.tail
    this.#parts.opened(read.replica)
    return undefined
  }

  async #read(): Promise<{ readonly replica: Replica; readonly tail: number } | Unopened> {
    const { store, limits, guestOf, log, prepare } = this.#parts
    try {
      await prepare?.(this.#board)
      const stored = await store.load(this.#board)
      if (!stored) return 'gone'
      return { replica: new Replica(stored, { limits, guestOf }), tail: stored.tail.length }
    } catch (error) {
      log.error({ err: error }, 'a board could not be loaded')
      return 'unavailable'
    }
  }

  #end(): void {
    this.#replica?.destroy()
    this.#replica = undefined
  }

  #compact(): void {
    this.#tail = 0
    this.#parts.store.compact(this.#board).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, 'the log of a board could not be compacted; it is whole as it is')
    })
  }
}

interface ReplicaLifeParts extends ReplicaParts {
  readonly store: BoardStore
  readonly limits: Limits
  /** Names the board. */
  readonly log: Logger
  /** To be awaited before the board is read. */
  readonly prepare?: ((board: string) => Promise<void>) | undefined
  /** Resolves once the log holds all that was handed over to it. */
  readonly settled: () => Promise<void>
  readonly opened: (replica: Replica) => void
  readonly unopened: (why: Unopened) => void
}
