/** What a room has handed over to be committed, what of it is durable, and who waits for that. */
export class Ledger {
  #submitted = 0
  #committed = 0
  #waiting: Waiting[] = []

  /** Everything that was handed over is durable. */
  get isSettled(): boolean {
    return this.#committed === this.#submitted
  }

  submit(): void {
    this.#submitted += 1
  }

  /** One more is durable: in the order in which they were handed over. */
  commit(): void {
    this.#committed += 1
    const due = this.#waiting.filter(one => one.upTo <= this.#committed)
    if (due.length === 0) return
    this.#waiting = this.#waiting.filter(one => one.upTo > this.#committed)
    for (const { run } of due) run()
  }

  /** Runs once everything that was handed over until now is durable; at once if it is. */
  afterCommit(run: () => void): void {
    if (this.isSettled) run()
    else this.#waiting.push({ upTo: this.#submitted, run })
  }

  /** Resolves once everything that was handed over until now is durable, however long that takes. */
  settled(): Promise<void> {
    return new Promise(resolve => this.afterCommit(resolve))
  }

  /** As `settled`, for those who would rather hear that it cannot be for now: see `refuseWaiting`. */
  durable(): Promise<void> {
    if (this.isSettled) return Promise.resolve()
    return new Promise((run, refuse) => this.#waiting.push({ upTo: this.#submitted, run, refuse }))
  }

  /** Ends the waiting for `durable`. */
  refuseWaiting(reason: Error): void {
    const impatient = this.#waiting.filter(one => one.refuse)
    this.#waiting = this.#waiting.filter(one => !one.refuse)
    for (const { refuse } of impatient) refuse?.(reason)
  }
}

interface Waiting {
  readonly upTo: number
  readonly run: () => void
  readonly refuse?: (reason: Error) => void
}
