/** One question for the server's clock: when it was asked and answered by our clock, and what the answer was. */
export interface ClockSample {
  readonly asked: number
  readonly answered: number
  readonly server: number
}

/**
 * The server's clock, from questions for it: the answer that came back soonest is the least wrong, by half its way at
 * most. Our own clock may be off by any amount, as long as it runs; each round of questions measures anew.
 */
export class ServerClock {
  readonly #here: () => number
  #offset: number
  #way = Number.POSITIVE_INFINITY

  /** `here` is our clock: best one that nobody sets. `guess` holds until an answer has come. */
  constructor(here: () => number, guess: number) {
    this.#here = here
    this.#offset = guess - here()
  }

  now(): number {
    return this.#here() + this.#offset
  }

  /** What the server said of itself on its way to us, without being asked: better than nothing. */
  heard(server: number): void {
    if (this.#way === Number.POSITIVE_INFINITY) this.#offset = server - this.#here()
  }

  /** A new round: what was measured before counts no more once an answer has come. */
  async measure(ask: () => Promise<number>, questions: number): Promise<void> {
    const samples: ClockSample[] = []
    for (let count = 0; count < questions; count++) {
      const asked = this.#here()
      const server = await ask()
      samples.push({ asked, answered: this.#here(), server })
      const best = soonest(samples)
      if (best) this.#take(best)
    }
  }

  #take({ asked, answered, server }: ClockSample): void {
    this.#way = answered - asked
    this.#offset = server - (asked + answered) / 2
  }
}

function soonest(samples: readonly ClockSample[]): ClockSample | undefined {
  return samples.toSorted((a, b) => a.answered - a.asked - (b.answered - b.asked))[0]
}
