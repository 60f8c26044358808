/** Something to be done for a board before long, once however often it is asked for until then. */
export class Soon {
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #afterMs: number
  readonly #run: (board: string) => void

  constructor({ afterMs, run }: { readonly afterMs: number; readonly run: (board: string) => void }) {
    this.#afterMs = afterMs
    this.#run = run
  }

  ask(board: string): void {
    if (this.#waiting.has(board)) return
    const timer = setTimeout(() => {
      this.#waiting.delete(board)
      this.#run(board)
    }, this.#afterMs)
    this.#waiting.set(board, timer.unref())
  }

  /** What is waiting is left. */
  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }
}
