import { Soon } from '#server/threads/Soon.ts'

/** How many of somebody's drafts a reveal would take, by step. */
export type OwnCounts = ReadonlyMap<string, number>

/** What was counted is believed for so long; then all of a board is read again, and nothing of it is kept if nobody asks. */
const keptMs = 60_000

/**
 * How much each person has written in private, kept from one count to the next: while a group writes it is counted
 * twice a second, and only who has written since is read again.
 */
export class KeptCounts {
  readonly #read: (board: string, author: string) => Promise<OwnCounts>
  readonly #boards = new Map<string, Map<string, Promise<OwnCounts>>>()
  readonly #letting = new Soon({ afterMs: keptMs, run: board => this.#boards.delete(board) })

  constructor(read: (board: string, author: string) => Promise<OwnCounts>) {
    this.#read = read
  }

  /** Whoever has written is counted anew, also if that happens while they are being counted. */
  forget(board: string, author: string): void {
    this.#boards.get(board)?.delete(author)
  }

  of(board: string, author: string): Promise<OwnCounts> {
    const kept = this.#boards.get(board) ?? new Map<string, Promise<OwnCounts>>()
    this.#boards.set(board, kept)
    this.#letting.ask(board)
    const known = kept.get(author)
    if (known) return known
    const counts = this.#read(board, author)
    kept.set(author, counts)
    // What could not be read is tried again by the next who asks.
    counts.catch(() => {
      if (kept.get(author) === counts) kept.delete(author)
    })
    return counts
  }

  stop(): void {
    this.#letting.stop()
    this.#boards.clear()
  }
}
