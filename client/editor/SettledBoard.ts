import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardView } from './BoardView.ts'

const quietMs = 250
const latestMs = 1500

/**
 * The whole board for what may lag behind the hands: checks, counts, drawings derived from many cards. It follows when
 * nothing has changed for a moment, and in unrest every second and a half, so that no key waits for a sum.
 */
export class SettledBoard implements Observable<BoardSnapshot> {
  readonly #view: BoardView
  readonly #shown: Cell<BoardSnapshot>
  readonly #release: () => void
  #readers = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #unrestSince: number | undefined

  constructor(view: BoardView) {
    this.#view = view
    this.#shown = new Cell(view.whole)
    this.#release = view.changed.add(() => this.#wait())
  }

  /** With nobody reading along, the board as it is. */
  get current(): BoardSnapshot {
    if (this.#readers === 0) this.#show()
    return this.#shown.current
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#readers++
    const release = this.#shown.subscribe(listener)
    return () => {
      this.#readers--
      release()
    }
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#release()
  }

  #wait(): void {
    if (this.#readers === 0) return
    const now = performance.now()
    this.#unrestSince ??= now
    clearTimeout(this.#timer)
    const left = Math.max(0, this.#unrestSince + latestMs - now)
    this.#timer = setTimeout(() => this.#show(), Math.min(quietMs, left))
  }

  #show(): void {
    this.#unrestSince = undefined
    this.#shown.set(this.#view.whole)
  }
}
