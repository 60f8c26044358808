/** More work than was allowed for. Caught by whoever set the bounds, never seen outside. */
export class Laborious extends Error {}

/**
 * What applying an update may cost, estimated before it is applied, in tenths of a microsecond or so. Counting bytes
 * does not do: a few of them can make Yjs walk through everything.
 */
export class Effort {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** Throws `Laborious` if it is too much. */
  spend(cost: number): void {
    this.#left -= cost
    if (this.#left < 0) throw new Laborious('more work than one update may make')
  }
}
