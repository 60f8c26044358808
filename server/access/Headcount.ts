/** How many are in at the same time, for each name, and at most so many. */
export class Headcount {
  readonly #most: number
  readonly #counts = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** Undefined if there are too many already; otherwise what to call when this one leaves, once. */
  enter(name: string): (() => void) | undefined {
    const count = this.#counts.get(name) ?? 0
    if (count >= this.#most) return undefined
    this.#counts.set(name, count + 1)
    return () => this.#leave(name)
  }

  #leave(name: string): void {
    const count = (this.#counts.get(name) ?? 1) - 1
    if (count > 0) this.#counts.set(name, count)
    else this.#counts.delete(name)
  }
}
