import type { Connection } from './Connection.ts'

const lookMs = 250

/**
 * Those who do not read as fast as there is to read. They are set aside, so that what they have not read stays
 * bounded; once they have read it they are caught up, and after too long they are given up.
 */
export class SlowReaders {
  readonly #parts: SlowReaderParts
  readonly #aside = new Set<Connection>()
  #timer: NodeJS.Timeout | undefined

  constructor(parts: SlowReaderParts) {
    this.#parts = parts
  }

  /** False if it is aside already. */
  setAside(connection: Connection): boolean {
    if (connection.behindSince !== undefined) return false
    connection.behindSince = performance.now()
    connection.pause('behind')
    this.#aside.add(connection)
    this.#timer ??= setInterval(() => this.#look(), lookMs).unref()
    return true
  }

  leave(connection: Connection): void {
    this.#aside.delete(connection)
    if (this.#aside.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #look(): void {
    const { limits, catchUp, giveUp } = this.#parts
    for (const connection of [...this.#aside]) {
      const since = connection.behindSince ?? 0
      if (connection.hasCaughtUp) {
        connection.behindSince = undefined
        connection.resume('behind')
        this.leave(connection)
        catchUp(connection)
      } else if (performance.now() - since > limits.slowConsumerMs) {
        giveUp(connection)
      }
    }
  }
}

interface SlowReaderParts {
  readonly limits: { readonly slowConsumerMs: number }
  /** Sends the whole state, which makes up for all that was skipped. */
  readonly catchUp: (connection: Connection) => void
  readonly giveUp: (connection: Connection) => void
}
