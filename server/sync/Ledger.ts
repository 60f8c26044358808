/** What a room has handed over to be committed, what of it is durable, and who waits for that. */
export class Ledger {
  #submitted = 0
  #committed = 0
  /** Of those submitted, how many will not come. */
  #forgone = 0
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

  /** One that was handed over will not come: it counts as durable once all others are, which may stand before it. */
  forgo(): void {
    this.#forgone += 1
    this.#wait(this.#submitted - this.#forgone, () => {
      this.#forgone -= 1
      this.commit()
    })
  }

  /** Runs once everything that was handed over until now is durable; at once if it is. */
  afterCommit(run: () => void): void {
    this.#wait(this.#submitted, run)
  }

  /** Resolves once everything that was handed over until now is durable, however long that takes. */
  settled(): Promise<void> {
    return new Promise(resolve => this.afterCommit(resolve))
  }

  /** As `settled`, but for so many of the last, and for those that will not come. */
  settledBut(missing: number): Promise<void> {
    return new Promise(resolve => this.#wait(this.#submitted - this.#forgone - missing, resolve))
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

  #wait(upTo: number, run: () => void): void {
    if (this.#committed >= upTo) run()
    else this.#waiting.push({ upTo, run })
  }
}

interface Waiting {
  readonly upTo: number
  readonly run: () => void
  readonly refuse?: (reason: Error) => void
}
