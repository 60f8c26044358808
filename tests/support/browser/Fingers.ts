import type { CDPSession, Page } from 'playwright-core'

export type Point = readonly [x: number, y: number]

/** Fingers on the glass of a page, as the browser gets them from it: one, or several at once. */
export class Fingers {
  readonly #session: CDPSession
  #at: readonly Point[] = []

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page))
  }

  async press(...at: readonly Point[]): Promise<void> {
    this.#at = at
    await this.#send('touchStart')
  }

  /** Each finger goes its own way, in steps as hands do. */
  async slide(...to: readonly Point[]): Promise<void> {
    const from = this.#at
    const steps = 8
    for (let step = 1; step <= steps; step++) {
      this.#at = to.map(([x, y], finger) => {
        const [left, top] = from[finger] ?? [x, y]
        return [left + ((x - left) * step) / steps, top + ((y - top) * step) / steps]
      })
      await this.#send('touchMove')
    }
  }

  async lift(): Promise<void> {
    this.#at = []
    await this.#send('touchEnd')
  }

  #send(type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<unknown> {
    const touchPoints = this.#at.map(([x, y], id) => ({ x, y, id }))
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
