import type { Pace } from './Pace.ts'
import type { RoundRobin, Speaker } from './RoundRobin.ts'

export interface IntakeParts {
  readonly pace: Pace
  readonly turns: RoundRobin
  /** Hears a frame and answers what it cost, in messages. Undefined stands for a frame that is none of ours. */
  readonly hear: (frame: Uint8Array | undefined) => number
  /** Whether anything may be heard now. */
  readonly mayHear: () => boolean
  /** Its owner has to wait, until `goesOn` for the same reason. */
  readonly waits: (reason: IntakeReason) => void
  readonly goesOn: (reason: IntakeReason) => void
}

/** `turn`: others have theirs first. `pace`: it said more than it may. */
export type IntakeReason = 'turn' | 'pace'

/**
 * Frames of one socket on their way to being heard: in turn with those of all others, and not faster than their owner
 * may speak. Pausing a socket does not take back what has been read from it, which can be thousands of small frames.
 */
export class Intake implements Speaker {
  readonly #parts: IntakeParts
  #frames: (Uint8Array | undefined)[] = []
  #next = 0
  #isHearing = false
  #isEnded = false
  #timer: NodeJS.Timeout | undefined

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  get #isEmpty(): boolean {
    return this.#next === this.#frames.length
  }

  add(frame: Uint8Array | undefined): void {
    this.#frames.push(frame)
    this.goOn()
    if (!this.#isEmpty) this.#parts.waits('turn')
  }

  /** To be called when something may be heard again. */
  goOn(): void {
    if (!this.#isEmpty && !this.#isHearing && this.#parts.mayHear()) this.#parts.turns.lineUp(this)
  }

  hearNext(): boolean {
    const { mayHear, hear, goesOn } = this.#parts
    if (this.#isEmpty || !mayHear()) return false
    this.#isHearing = true
    const cost = hear(this.#take())
    this.#isHearing = false
    this.charge(cost)
    if (this.#isEmpty) goesOn('turn')
    return !this.#isEmpty && mayHear()
  }

  /** Takes so many messages from its allowance. */
  charge(cost: number): void {
    const waitMs = this.#parts.pace.spend(cost, performance.now())
    if (waitMs === 0 || this.#isEnded) return
    this.#parts.waits('pace')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#parts.goesOn('pace'), waitMs)
  }

  /** Nothing is heard any more. */
  end(): void {
    this.#isEnded = true
    this.#frames = []
    this.#next = 0
    this.#parts.turns.leave(this)
    clearTimeout(this.#timer)
  }

  #take(): Uint8Array | undefined {
    const frame = this.#frames[this.#next]
    this.#next += 1
    if (this.#isEmpty) {
      this.#frames = []
      this.#next = 0
    }
    return frame
  }
}
