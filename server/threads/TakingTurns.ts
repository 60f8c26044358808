/** One job at a time, and in turns among those who ask: whoever asks for much waits behind everybody else. */
export class TakingTurns {
  /** In the order of their turns. */
  readonly #waiting = new Map<string, (() => Promise<void>)[]>()
  #isBusy = false

  run<Product>(whose: string, job: () => Promise<Product>): Promise<Product> {
    return new Promise((resolve, reject) => {
      const own = this.#waiting.get(whose) ?? []
      own.push(() => job().then(resolve, reject))
      this.#waiting.set(whose, own)
      if (!this.#isBusy) this.#goOn()
    })
  }

  async #goOn(): Promise<void> {
    this.#isBusy = true
    for (let job = this.#next(); job; job = this.#next()) await job()
    this.#isBusy = false
  }

  #next(): (() => Promise<void>) | undefined {
    for (const [whose, [job, ...rest]] of this.#waiting) {
      this.#waiting.delete(whose)
      if (rest.length > 0) this.#waiting.set(whose, rest)
      return job
    }
    return undefined
  }
}
