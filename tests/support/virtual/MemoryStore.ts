import * as Y from 'yjs'
import type { BoardStore, Group, Row, StoredBoard } from '#server/storage/BoardStore.ts'

/**
 * One board's log in memory, which outlives the servers that write it. Writing takes its time: what a server that
 * crashes had not got written is lost, and what was written may be so without its knowing.
 */
export class MemoryStore implements BoardStore {
  readonly #delay: () => number
  #snapshot: Uint8Array | undefined
  #tail: Row[] = []
  #head = 0
  readonly #claims = new Map<number, string>()

  /** `delay`: milliseconds until something is written, and again until its writer hears of it. */
  constructor(delay: () => number) {
    this.#delay = delay
  }

  async append(groups: readonly Group[]): Promise<ReadonlyMap<string, number>> {
    await this.#wait()
    for (const { updates, claims } of groups) {
      for (const update of updates) {
        this.#head += 1
        this.#tail.push({ ...update, bytes: update.bytes.slice(), seq: this.#head })
      }
      for (const [client, holder] of claims) if (!this.#claims.has(client)) this.#claims.set(client, holder)
    }
    await this.#wait()
    return new Map(groups.map(({ board }) => [board, this.#head]))
  }

  async load(): Promise<StoredBoard> {
    await this.#wait()
    return this.stored
  }

  /** What is written at this moment. */
  get stored(): StoredBoard {
    return {
      ...(this.#snapshot && { snapshot: this.#snapshot }),
      tail: [...this.#tail],
      head: this.#head,
      claims: new Map(this.#claims),
    }
  }

  async compact(): Promise<number | undefined> {
    const rows = [...this.#tail]
    const before = this.#snapshot
    const doc = new Y.Doc()
    if (this.#snapshot) Y.applyUpdateV2(doc, this.#snapshot)
    for (const row of rows) Y.applyUpdate(doc, row.bytes)
    const snapshot = Y.encodeStateAsUpdateV2(doc)
    doc.destroy()
    await this.#wait()
    // Somebody else was quicker.
    if (this.#snapshot !== before) return undefined
    this.#snapshot = snapshot
    this.#tail = this.#tail.filter(row => !rows.includes(row))
    return rows.at(-1)?.seq
  }

  read = async (_: string, after: number) => this.#tail.filter(row => row.seq > after)
  heads = async (boards: readonly string[]) => new Map(boards.map(board => [board, this.#head]))
  keyframe = async () => undefined
  size = async () => ({ edits: this.#head, bytes: 0 })
  check = async () => {}
  close = async () => {}
  async *history(): AsyncGenerator<never> {}

  #wait(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, this.#delay()))
  }
}
