/** Somebody with more to be heard. */
export interface Speaker {
  /** Hears one thing of theirs, and answers whether there is more that may be heard now. */
  hearNext(): boolean
}

/** So long at most everything that was said is heard in one turn of the event loop; what is left waits for the next. */
const turnMs = 8
/** So little is carried over to the next turn: to notice that one ends takes a round of the loop. */
const triflingMs = 1

/**
 * Whoever says most is not heard most: one thing from each, in turn, and never so much at once that timers, disk and
 * other sockets have to wait. As long as there is little to hear, it is heard at once.
 */
export class RoundRobin {
  readonly #speakers = new Set<Speaker>()
  #spentMs = 0
  #isScheduled = false

  /** To be called when somebody has something to be heard, or may be heard again. */
  lineUp(speaker: Speaker): void {
    if (this.#speakers.size === 0 && this.#spentMs < turnMs && !this.#hearOne(speaker)) return
    this.#speakers.add(speaker)
    this.#schedule()
  }

  leave(speaker: Speaker): void {
    this.#speakers.delete(speaker)
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => this.#turn())
  }

  #turn(): void {
    this.#isScheduled = false
    this.#spentMs = 0
    for (const speaker of this.#speakers) {
      if (this.#spentMs >= turnMs) break
      this.#speakers.delete(speaker)
      // Behind all others; a set that grows while it is walked is walked to its new end.
      if (this.#hearOne(speaker)) this.#speakers.add(speaker)
    }
    if (this.#speakers.size > 0) this.#schedule()
  }

  /** Even a turn with nobody waiting has to end, so that the next has its time again. */
  #hearOne(speaker: Speaker): boolean {
    const began = performance.now()
    const hasMore = speaker.hearNext()
    this.#spentMs += performance.now() - began
    if (this.#spentMs > triflingMs) this.#schedule()
    return hasMore
  }
}
