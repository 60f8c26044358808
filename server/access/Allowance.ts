/**
 * So many a minute for each name (an address, say), with bursts up to the same number: a bucket that refills
 * steadily. Remembers only those who are not yet refilled, and at most `names` of them.
 */
export class Allowance {
  readonly #perMinute: number
  readonly #names: number
  readonly #now: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()

  constructor(perMinute: number, { names = 10_000, now = Date.now } = {}) {
    this.#perMinute = perMinute
    this.#names = names
    this.#now = now
  }

  /** Whether one more is allowed; asking costs nothing. */
  has(name: string): boolean {
    return this.#left(name) >= 1
  }

  /** Takes one; false, and nothing taken, if there is none left. */
  take(name: string): boolean {
    const left = this.#left(name)
    if (left < 1) return false
    this.#buckets.delete(name)
    this.#buckets.set(name, { left: left - 1, at: this.#now() })
    if (this.#buckets.size > this.#names) this.#forgetOldest()
    return true
  }

  #left(name: string): number {
    const bucket = this.#buckets.get(name)
    if (!bucket) return this.#perMinute
    const refilled = ((this.#now() - bucket.at) / 60_000) * this.#perMinute
    return Math.min(this.#perMinute, bucket.left + refilled)
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}
