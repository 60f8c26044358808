/**
 * How fast somebody may speak: a bucket that refills. Spending more than is there is possible and leaves a debt, to
 * be waited out: a frame that has arrived is answered, the next one is read later.
 */
export class Pace {
  readonly #perSecond: number
  readonly #burst: number
  #left: number
  #at: number

  constructor({ perSecond, burst, now }: { perSecond: number; burst: number; now: number }) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#left = burst
    this.#at = now
  }

  /** Milliseconds to wait before the next word, 0 if there is no debt. */
  spend(cost: number, now: number): number {
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1000) * this.#perSecond) - cost
    this.#at = now
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / this.#perSecond) * 1000)
  }
}
