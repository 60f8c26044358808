/** One job at a time for each board, in the order in which they were asked for. No board waits for another. */
export class OneByOne {
  /** The last job of each board that has one; it never fails. */
  readonly #last = new Map<string, Promise<unknown>>()

  run<Product>(board: string, job: () => Promise<Product>): Promise<Product> {
    const product = (this.#last.get(board) ?? Promise.resolve()).then(job)
    const last = product
      .catch(() => {})
      .then(() => {
        if (this.#last.get(board) === last) this.#last.delete(board)
      })
    this.#last.set(board, last)
    return product
  }

  /** Boards for which something is to be done yet. */
  get size(): number {
    return this.#last.size
  }
}
