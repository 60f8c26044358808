/** So many beats a second, and so many at once after a pause. */
export class Tempo {
  readonly #perMs: number
  readonly #burst: number
  readonly #now: () => number
  #left: number
  #at: number

  constructor({
    perSecond,
    burst,
    now,
  }: { readonly perSecond: number; readonly burst: number; readonly now: () => number }) {
    this.#perMs = perSecond / 1000
    this.#burst = burst
    this.#now = now
    this.#left = burst
    this.#at = now()
  }

  /** False if this is one too many. */
  beat(): boolean {
    const now = this.#now()
    this.#left = Math.min(this.#burst, this.#left + (now - this.#at) * this.#perMs)
    this.#at = now
    this.#left -= 1
    return this.#left >= 0
  }
}
