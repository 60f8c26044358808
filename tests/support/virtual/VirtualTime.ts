interface Due {
  readonly id: number
  readonly at: number
  readonly run: () => void
  readonly everyMs?: number
}

const names = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const

/**
 * A clock that stands still until it is told to go on. While it is installed, timers, `performance.now` and `Date.now`
 * are its own, so that what real code does in seconds is over at once, and the same every time.
 */
export class VirtualTime implements Disposable {
  readonly #real = Object.fromEntries(names.map(name => [name, globalThis[name]]))
  readonly #turn = globalThis.setImmediate
  readonly #realNow = performance.now
  readonly #realDate = Date.now
  #due: Due[] = []
  #now = 1_000_000
  #nextId = 1

  constructor() {
    const later = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      this.#add({ at: this.#now + Math.max(0, ms), run: () => run(...args) })
    const forget = (timer: { readonly id: number } | undefined) => this.#forget(timer?.id)
    Object.assign(globalThis, {
      setTimeout: later,
      setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]) => later(run, 0, ...args),
      setInterval: (run: () => void, everyMs: number) => this.#add({ at: this.#now + everyMs, run, everyMs }),
      clearTimeout: forget,
      clearInterval: forget,
      clearImmediate: forget,
    })
    performance.now = () => this.#now
    Date.now = () => 1_790_000_000_000 + this.#now
  }

  /** Lets so much time pass, and all that is due in it happen, promises included. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await this.#settle()
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at)
      this.#forget(next.id)
      if (next.everyMs !== undefined) this.#due.push({ ...next, at: this.#now + next.everyMs })
      next.run()
      await this.#settle()
    }
    this.#now = until
  }

  /** Whatever was to happen does not: the process that waited for it is gone. */
  forgetAll(): void {
    this.#due = []
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#real)
    performance.now = this.#realNow
    Date.now = this.#realDate
  }

  #add(due: Omit<Due, 'id'>): object {
    const id = this.#nextId++
    this.#due.push({ ...due, id })
    const timer = { id, unref: () => timer, ref: () => timer, [Symbol.toPrimitive]: () => id }
    return timer
  }

  #forget(id: number | undefined): void {
    this.#due = this.#due.filter(due => due.id !== id)
  }

  /** The earliest, and of those the one that was asked for first. */
  #next(until: number): Due | undefined {
    let next: Due | undefined
    for (const due of this.#due) if (due.at <= until && (!next || due.at < next.at)) next = due
    return next
  }

  /** Promises run dry before a real turn of the loop. */
  #settle(): Promise<void> {
    return new Promise(resolve => this.#turn(resolve))
  }
}
