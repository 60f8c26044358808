import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'

/** `fitting`: as it fits the number of people here, or as whoever leads wants it. */
export type CursorChoice = 'fitting' | 'shown' | 'hidden'

/** Whether others' cursors are shown: for one person as they like, else as the group has it. */
export class Cursors {
  readonly choice = new Cell<CursorChoice>('fitting')
  readonly #fitting = new Cell(true)
  readonly #shown = new Cell(true)

  constructor() {
    this.choice.subscribe(() => this.#turn())
    this.#fitting.subscribe(() => this.#turn())
  }

  get shown(): Observable<boolean> {
    return this.#shown
  }

  /** Whether they are in nobody's way at the moment. */
  fit(isFitting: boolean): void {
    this.#fitting.set(isFitting)
  }

  #turn(): void {
    const choice = this.choice.current
    this.#shown.set(choice === 'shown' || (choice === 'fitting' && this.#fitting.current))
  }
}
