import type { BoardId, BoardStore, Group, LoggedUpdate } from '#server/storage/BoardStore.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { SyncMetrics } from './SyncMetrics.ts'

/** `gone`: the board was deleted meanwhile, nothing was stored. */
export type CommitOutcome = 'committed' | 'gone'

export interface Entry {
  readonly board: BoardId
  readonly update: LoggedUpdate
  readonly claims: ReadonlyMap<number, string>
  readonly settled: (outcome: CommitOutcome) => void
}

/** A board whose own rows cannot be written, and what waits for it. */
interface Stuck {
  readonly entries: Entry[]
  readonly reason: Error
}

const firstPauseMs = 50
const longestPauseMs = 1000
/** More than this waits for the next commit, so that none takes too long. */
const mostAtOnce = 2000
/** So often we look whether the log is still there while nobody writes. */
const lookMs = 500
/** A disk that has not answered for so long counts as failing. */
const slowMs = 700

/** Each commit costs the same whatever is in it, and nothing is shown more often than this anyway. */
const beatMs = 16

/**
 * Self-clocked group commit: one commit is in flight in the whole process, and what arrives meanwhile is the next
 * one, a beat after it at the earliest. The first edit after quiet leaves at once, with whatever else was read in the
 * same turn of the event loop, and the busier it is the larger the groups.
 *
 * While storage fails the same edits are tried again and again, in order; nothing is dropped and nothing is settled.
 * A board whose own rows are damaged is set apart, so that it does not keep the others from being stored.
 */
export class GroupCommit {
  /** Tells that `troubleOf` may answer something else from now on. */
  readonly turned = new Listeners()
  readonly #store: BoardStore
  readonly #metrics: SyncMetrics
  readonly #watch: NodeJS.Timeout
  readonly #stuck = new Map<BoardId, Stuck>()
  readonly #announced = new Set<() => void>()
  #waiting: Entry[] = []
  #trouble: Error | undefined
  #working: Promise<void> | undefined
  #lastBegun = Number.NEGATIVE_INFINITY
  #isLooking = false
  #isStopped = false

  constructor(store: BoardStore, metrics: SyncMetrics) {
    this.#store = store
    this.#metrics = metrics
    this.#watch = setInterval(() => this.#look(), lookMs).unref()
  }

  /** Why nothing at all can be stored at the moment; undefined while storage works. */
  get trouble(): Error | undefined {
    return this.#trouble
  }

  /** How many boards cannot be stored although others can. */
  get stuckBoards(): number {
    return this.#stuck.size
  }

  /** Why nothing of this board can be stored at the moment. */
  troubleOf(board: BoardId): Error | undefined {
    return this.#trouble ?? this.#stuck.get(board)?.reason
  }

  add(entry: Entry): void {
    const stuck = this.#stuck.get(entry.board)
    if (stuck) stuck.entries.push(entry)
    else this.#waiting.push(entry)
    this.#working ??= this.#work()
  }

  /** The next commit begins with this, which adds what there is by then. */
  announce(handOver: () => void): void {
    this.#announced.add(handOver)
    this.#working ??= this.#work()
  }

  /** Resolves when nothing waits and nothing is in flight, boards that are stuck aside. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working
  }

  /** No further tries: what waits stays unsettled. */
  stop(): void {
    this.#isStopped = true
    clearInterval(this.#watch)
  }

  async #work(): Promise<void> {
    while (this.#waiting.length + this.#announced.size > 0) {
      await this.#beat()
      if (this.#isStopped) break
      this.#lastBegun = performance.now()
      this.#gather()
      await this.#commit(this.#waiting.splice(0, mostAtOnce))
    }
    this.#working = undefined
  }

  #gather(): void {
    const announced = [...this.#announced]
    this.#announced.clear()
    for (const handOver of announced) handOver()
  }

  #beat(): Promise<void> {
    const waitMs = this.#lastBegun + beatMs - performance.now()
    return waitMs > 0 ? pause(waitMs) : new Promise(resolve => setImmediate(resolve))
  }

  /** Tries until all of it is stored or set apart. */
  async #commit(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return
    for (const pauseMs of pauses()) {
      const failure = await this.#append(entries)
      if (!failure) return
      if (!isOfTheWholeStore(failure)) return this.#commitApart(entries, failure)
      this.#setTrouble(failure)
      await pause(pauseMs)
      if (this.#isStopped) return
    }
  }

  /** One board among them is damaged, or more: the others are stored. */
  async #commitApart(entries: readonly Entry[], failure: Error): Promise<void> {
    const boards = Map.groupBy(entries, entry => entry.board)
    for (const [board, own] of boards) {
      const reason = boards.size === 1 ? failure : await this.#append(own)
      if (!reason) continue
      if (isOfTheWholeStore(reason)) await this.#commit(own)
      else this.#setApart(board, own, reason)
    }
  }

  #setApart(board: BoardId, own: readonly Entry[], reason: Error): void {
    const entries = [...own, ...this.#waiting.filter(entry => entry.board === board)]
    this.#waiting = this.#waiting.filter(entry => entry.board !== board)
    this.#stuck.set(board, { entries, reason })
    this.turned.tell()
    this.#persist(board, entries)
  }

  async #persist(board: BoardId, entries: Entry[]): Promise<void> {
    for (const pauseMs of pauses()) {
      await pause(pauseMs)
      if (this.#isStopped) return
      if (await this.#appendAll(entries)) break
    }
    this.#stuck.delete(board)
    this.turned.tell()
  }

  /** Takes away what it has stored; false if that is not all of it. */
  async #appendAll(entries: Entry[]): Promise<boolean> {
    while (entries.length > 0) {
      const some = entries.slice(0, mostAtOnce)
      if (await this.#append(some)) return false
      entries.splice(0, some.length)
    }
    return true
  }

  /** One transaction: all of it is durable and settled, or none, and this is why. */
  async #append(entries: readonly Entry[]): Promise<Error | undefined> {
    const began = performance.now()
    const outcome = await this.#inTime(this.#store.append(groupsOf(entries)))
    if (!outcome.ok) return outcome.refusal
    this.#metrics.commitSeconds.observe((performance.now() - began) / 1000)
    this.#metrics.committed.add(entries.length)
    for (const { board, settled } of entries) settled(outcome.value.has(board) ? 'committed' : 'gone')
    this.#setTrouble(undefined)
    return undefined
  }

  async #look(): Promise<void> {
    if (this.#working || this.#isLooking) return
    this.#isLooking = true
    const outcome = await this.#inTime(this.#store.check())
    this.#isLooking = false
    if (!this.#working) this.#setTrouble(outcome.ok ? undefined : outcome.refusal)
  }

  /** What takes too long counts as trouble from then on until it comes to an end. */
  async #inTime<Value>(work: Promise<Value>): Promise<Result<Value, Error>> {
    const timer = setTimeout(() => this.#setTrouble(slow), slowMs)
    try {
      return accept(await work)
    } catch (error) {
      return refuse(error instanceof Error ? error : new Error(String(error)))
    } finally {
      clearTimeout(timer)
    }
  }

  #setTrouble(trouble: Error | undefined): void {
    if (this.#trouble?.message === trouble?.message) return
    this.#trouble = trouble
    this.turned.tell()
  }
}

const slow = new StorageFailure('slow', 'The disk has not answered for too long.')

/** All that SQLite says of its file and its disk; of damage nobody knows how far it reaches until one tries. */
function isOfTheWholeStore(failure: Error): boolean {
  return failure instanceof StorageFailure && failure.code !== 'corrupt'
}

function* pauses(): Generator<number> {
  for (let ms = firstPauseMs; ; ms = Math.min(ms * 2, longestPauseMs)) yield ms
}

function groupsOf(entries: readonly Entry[]): readonly Group[] {
  return [...Map.groupBy(entries, entry => entry.board)].map(([board, own]) => ({
    board,
    updates: own.map(entry => entry.update),
    claims: new Map(own.flatMap(entry => [...entry.claims])),
  }))
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
