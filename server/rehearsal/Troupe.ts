import type { Logger } from 'pino'
import type { Player } from './Player.ts'

export interface TroupeParts {
  readonly board: string
  readonly size: number
  /** `outside`: the door is locked, try again later; `never`: this one was sent away. */
  readonly comeIn: (number: number) => Promise<Player | 'outside' | 'never'>
  readonly beatMs: number
  readonly log: Logger
}

/**
 * The simulated people of one rehearsal. They come in one after another, and take turns to act, one at each beat: whoever
 * writes sees what the others have laid before, and the more they are the longer a step takes them, as with real people.
 */
export class Troupe {
  readonly #parts: TroupeParts
  readonly #players: Player[] = []
  #next = 0
  #turn = 0
  #isPaused = false
  #isOver = false
  #beating: NodeJS.Timeout

  constructor(parts: TroupeParts) {
    this.#parts = parts
    this.#beating = this.#later()
  }

  pause(isPaused: boolean): void {
    this.#isPaused = isPaused
  }

  leave(): void {
    this.#isOver = true
    clearTimeout(this.#beating)
    for (const player of this.#players) player.leave()
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#beat(), this.#parts.beatMs).unref()
  }

  async #beat(): Promise<void> {
    if (!this.#isPaused) {
      const player = this.#players[this.#turn++ % Math.max(1, this.#players.length)]
      const done = await Promise.allSettled([this.#welcome(), player?.act()])
      const failed = done.find(one => one.status === 'rejected')
      const { log, board } = this.#parts
      if (failed && !this.#isOver) log.warn({ err: failed.reason, board }, 'a simulated person got no answer')
    }
    if (!this.#isOver) this.#beating = this.#later()
  }

  async #welcome(): Promise<void> {
    const { size, comeIn } = this.#parts
    if (this.#next >= size) return
    const came = await comeIn(this.#next)
    if (came === 'outside') return
    this.#next += 1
    if (came === 'never') return
    if (this.#isOver) came.leave()
    else this.#players.push(came)
  }
}
