import type { BoardId, Seq } from './BoardStore.ts'
import type { SqliteThread } from './SqliteThread.ts'

/** Between two bundles of rows that are dropped, so that commits have the disk for themselves most of the time. */
const restMs = 16

/** Worked out in the thread that does what takes long, and written by the one that does the commits, among them. */
export class Compactions {
  readonly #front: SqliteThread
  readonly #back: SqliteThread
  readonly #running = new Set<Promise<unknown>>()
  #isClosing = false

  constructor(front: SqliteThread, back: SqliteThread) {
    this.#front = front
    this.#back = back
  }

  /** As in `BoardStore`. */
  async compact(board: BoardId): Promise<Seq | undefined> {
    const compaction = this.#compact(board)
    this.#running.add(compaction)
    try {
      return await compaction
    } finally {
      this.#running.delete(compaction)
    }
  }

  /** Ends what is running, without rests. */
  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.allSettled(this.#running)
  }

  async #compact(board: BoardId): Promise<Seq | undefined> {
    const folded = await this.#back.call('fold', board)
    const seq = folded && (await this.#front.call('keepFolded', folded))
    while (await this.#front.call('dropFolded', board)) {
      if (!this.#isClosing) await new Promise(resolve => setTimeout(resolve, restMs))
    }
    return seq
  }
}
