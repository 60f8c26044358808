import { Listeners } from '#shared/std/Listeners.ts'
import type { Observable } from './BoardConnection.ts'

/** An observable with one owner, who sets it. Setting an equal value tells nobody. */
export class Cell<Value> implements Observable<Value> {
  #current: Value
  readonly #changed = new Listeners()

  constructor(first: Value) {
    this.#current = first
  }

  get current(): Value {
    return this.#current
  }

  set(next: Value): void {
    if (Object.is(next, this.#current)) return
    this.#current = next
    this.#changed.tell()
  }

  subscribe = (listener: () => void): (() => void) => this.#changed.add(listener)
}
