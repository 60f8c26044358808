/** A board that may rest. */
interface Restful {
  /** True if it begins to rest now, which takes a few milliseconds. */
  rest(): boolean
}

/**
 * Goes round all open boards every so often, so that those rest that nobody has worked on since the last round. No more
 * than one in a turn of the event loop: a hundred that fall silent together keep nobody waiting.
 */
export class RestRounds {
  readonly #boards: () => Iterable<Restful>
  readonly #everyMs: number
  #timer: NodeJS.Timeout
  #isStopped = false

  constructor({ everyMs, boards }: { everyMs: number; boards: () => Iterable<Restful> }) {
    this.#everyMs = everyMs
    this.#boards = boards
    this.#timer = this.#later()
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => this.#round(), this.#everyMs).unref()
  }

  async #round(): Promise<void> {
    for (const board of [...this.#boards()]) {
      if (this.#isStopped) return
      if (board.rest()) await new Promise(resolve => setImmediate(resolve))
    }
    this.#timer = this.#later()
  }
}
