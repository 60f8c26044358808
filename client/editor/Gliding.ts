import type { Observable } from '#client/wire/BoardConnection.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Presence } from '#shared/protocol/presence.ts'
import { Listeners } from '#shared/std/Listeners.ts'

/** After so long two thirds of the way to what was said last are gone. */
const paceMs = 50
/** Nearer than this, in board units, one has arrived. */
const near = 0.5
/** After a long pause nobody shall be thrown past the goal. */
const longestFrameMs = 100

interface Course {
  shown: Vector
  goal: Vector
}

interface Load extends Course {
  /** Where each card lay when it was taken up. */
  readonly taken: Map<CardId, string | undefined>
}

/**
 * Others say twenty times a second where they point and what they carry; between these words their cursors and cards glide.
 * Without somebody to lend it frames, or where motion is to be reduced, everything jumps.
 */
export class Gliding {
  /** Something is shown elsewhere than before. */
  readonly moved = new Listeners()
  readonly #others: Observable<ReadonlyMap<number, Presence>>
  readonly #placeOf: (card: CardId) => string | undefined
  readonly #cursors = new Map<number, Course>()
  readonly #loads = new Map<number, Load>()
  readonly #release: () => void
  #nextFrame: ((step: () => void) => void) | undefined
  #isRunning = false
  #last = 0

  /** `placeOf` says where a card lies, as one word that is another when it has moved. */
  constructor(
    others: Observable<ReadonlyMap<number, Presence>>,
    placeOf: (card: CardId) => string | undefined,
  ) {
    this.#others = others
    this.#placeOf = placeOf
    this.#release = others.subscribe(() => this.#hear())
    this.#hear()
  }

  /** Where somebody's cursor is shown. */
  cursorOf(client: number): Vector | undefined {
    return this.#cursors.get(client)?.shown
  }

  /**
   * How far a card that somebody carries is shown from where it lay. That it has been put down can be known before the
   * hand says so: then it lies elsewhere already, and is carried no more.
   */
  loadOf(client: number, card: CardId): Vector | undefined {
    const load = this.#loads.get(client)
    return load && load.taken.get(card) === this.#placeOf(card) ? load.shown : undefined
  }

  /** Lends frames until the returned function is called. */
  lend(nextFrame: (step: () => void) => void): () => void {
    this.#nextFrame = nextFrame
    return () => {
      if (this.#nextFrame === nextFrame) this.#nextFrame = undefined
    }
  }

  destroy(): void {
    this.#release()
  }

  #hear(): void {
    const { current } = this.#others
    for (const courses of [this.#cursors, this.#loads])
      for (const client of courses.keys()) if (!current.has(client)) courses.delete(client)
    for (const [client, { cursor, drag }] of current) {
      this.#point(client, cursor)
      this.#carry(client, drag)
    }
    if (!this.#nextFrame) this.#arrive()
    else if (!this.#isRunning) this.#run(this.#nextFrame)
    // Who came or went is to be seen even where nobody moves.
    this.moved.tell()
  }

  #point(client: number, goal: Vector | undefined): void {
    const course = this.#cursors.get(client)
    if (!goal) this.#cursors.delete(client)
    else if (course) course.goal = goal
    else this.#cursors.set(client, { shown: goal, goal })
  }

  #carry(client: number, drag: Presence['drag']): void {
    if (!drag) {
      this.#loads.delete(client)
      return
    }
    const load: Load = this.#loads.get(client) ?? { shown: [0, 0], goal: drag.by, taken: new Map() }
    load.goal = drag.by
    for (const card of drag.cards) if (!load.taken.has(card)) load.taken.set(card, this.#placeOf(card))
    this.#loads.set(client, load)
  }

  #run(nextFrame: (step: () => void) => void): void {
    this.#isRunning = true
    this.#last = performance.now()
    const step = () => {
      const now = performance.now()
      const share = 1 - Math.exp(-Math.min(longestFrameMs, now - this.#last) / paceMs)
      this.#last = now
      const isUnderWay = this.#advance(share)
      this.moved.tell()
      if (isUnderWay && this.#nextFrame) nextFrame(step)
      else this.#isRunning = false
    }
    nextFrame(step)
  }

  /** True if somebody has not arrived yet. */
  #advance(share: number): boolean {
    let isUnderWay = false
    for (const courses of [this.#cursors, this.#loads]) {
      for (const course of courses.values()) {
        const [dx, dy] = [course.goal[0] - course.shown[0], course.goal[1] - course.shown[1]]
        if (Math.abs(dx) < near && Math.abs(dy) < near) course.shown = course.goal
        else {
          course.shown = [course.shown[0] + dx * share, course.shown[1] + dy * share]
          isUnderWay = true
        }
      }
    }
    return isUnderWay
  }

  #arrive(): void {
    for (const courses of [this.#cursors, this.#loads])
      for (const course of courses.values()) course.shown = course.goal
  }
}
