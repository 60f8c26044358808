import { Cell } from '#client/wire/Cell.ts'

const pauseMs = 5000

/**
 * Turns a stream of small news into few spoken ones: at most one polite message in five seconds, the waiting ones
 * joined, repeats said once. An urgent one is said at once.
 */
export class Announcements {
  readonly said = new Cell('')
  readonly #now: () => number
  #waiting: string[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastAt = Number.NEGATIVE_INFINITY

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  say(words: string, { urgent = false } = {}): void {
    if (words === '') return
    if (urgent) {
      this.#speak([words])
      return
    }
    if (!this.#waiting.includes(words)) this.#waiting.push(words)
    if (this.#timer !== undefined) return
    const wait = Math.max(0, this.#lastAt + pauseMs - this.#now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#speak(this.#waiting.splice(0))
    }, wait)
  }

  #speak(parts: readonly string[]): void {
    this.#lastAt = this.#now()
    const words = parts.map(part => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ')
    // A live region is silent when its text stays the same: a no-break space makes the same words new.
    this.said.set(words === this.said.current ? `${words}\u00a0` : words)
  }
}

const all = new Announcements()

export const announced = all.said

/** Says something to screen readers, politely. */
export function announce(words: string, options?: { readonly urgent?: boolean }): void {
  all.say(words, options)
}
