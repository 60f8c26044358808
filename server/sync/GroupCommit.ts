import type { BoardId, BoardStore, Group, LoggedUpdate } from '#server/storage/BoardStore.ts'
import { Listeners } from '#shared/std/Listeners.ts'

/** `gone`: the board was deleted meanwhile, nothing was stored. */
export type CommitOutcome = 'committed' | 'gone'

interface Entry {
  readonly board: BoardId
  readonly update: LoggedUpdate
  readonly newClients: readonly number[]
  readonly settled: (outcome: CommitOutcome) => void
}

const firstPauseMs = 50
const longestPauseMs = 1000
/** More than this waits for the next commit, so that none takes too long. */
const mostAtOnce = 2000

/**
 * Self-clocked group commit: one commit is in flight in the whole process, and what arrives meanwhile is the next
 * one. No timer, no debounce: the first edit after quiet leaves at once, and the busier it is the larger the groups.
 * While storage fails the same group is tried again and again, in order; nothing is dropped and nothing is settled.
 */
export class GroupCommit {
  /** Tells when storage begins to fail, with the reason, and with undefined when it works again. */
  readonly trouble = new Listeners<unknown>()
  readonly #store: BoardStore
  #waiting: Entry[] = []
  #busy: Promise<void> | undefined
  #isFailing = false

  constructor(store: BoardStore) {
    this.#store = store
  }

  get isFailing(): boolean {
    return this.#isFailing
  }

  add(entry: Entry): void {
    this.#waiting.push(entry)
    this.#busy ??= this.#work()
  }

  /** Resolves when nothing waits and nothing is in flight. */
  async idle(): Promise<void> {
    while (this.#busy) await this.#busy
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const entries = this.#waiting.splice(0, mostAtOnce)
      const heads = await this.#store.append(groupsOf(entries)).catch(error => this.#persist(entries, error))
      for (const { board, settled } of entries) settled(heads.has(board) ? 'committed' : 'gone')
    }
    this.#busy = undefined
  }

  async #persist(entries: readonly Entry[], reason: unknown): Promise<ReadonlyMap<BoardId, number>> {
    this.#isFailing = true
    this.trouble.tell(reason)
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await pause(pauseMs)
      const heads = await this.#store.append(groupsOf(entries)).catch(() => undefined)
      if (!heads) continue
      this.#isFailing = false
      this.trouble.tell(undefined)
      return heads
    }
  }
}

function groupsOf(entries: readonly Entry[]): readonly Group[] {
  return [...Map.groupBy(entries, entry => entry.board)].map(([board, own]) => ({
    board,
    updates: own.map(entry => entry.update),
    claims: new Map(
      own.flatMap(entry => entry.newClients.map(client => [client, entry.update.participant] as const)),
    ),
  }))
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
