/** A set of listeners for one kind of event. Adding returns the function that removes. */
export class Listeners<Event = void> {
  readonly #listeners = new Set<(event: Event) => void>()

  add(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  tell(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event)
  }

  get size(): number {
    return this.#listeners.size
  }
}
