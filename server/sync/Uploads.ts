import { type Result, refuse } from '#shared/std/result.ts'
import { inTurns } from '#shared/std/steps.ts'
import type { Connection } from './Connection.ts'
import type { UpdateMessage } from './frames.ts'
import type { Replica, Sending, Taken, TakeRefusal } from './Replica.ts'
import { takeInPieces } from './takeInPieces.ts'

export type TakeOutcome = Result<Taken | undefined, TakeRefusal>

export interface UploadParts {
  /** Resolves once the log holds all that was taken until now: the copy is made from it. */
  readonly settled: () => Promise<void>
  readonly tryOut: (
    sending: Sending,
    isWanted: () => boolean,
  ) => Promise<Result<readonly Uint8Array[], TakeRefusal | 'unavailable'>>
  /** What holds for the sender at this moment. */
  readonly sendingOf: (sender: Connection, bytes: Uint8Array) => Sending
  readonly replica: () => Replica | undefined
  /** Resolves once there is a replica again, or all senders are closed. */
  readonly opened: () => Promise<unknown>
  readonly taken: (sender: Connection, type: UpdateMessage['type'], outcome: TakeOutcome) => void
  readonly unavailable: (sender: Connection) => void
  /** What a fault of our own amounts to. */
  readonly broken: (error: unknown) => TakeOutcome
  /** What has waited for an upload may be heard. */
  readonly over: () => void
}

/** So long at a time an update may have the loop to itself. */
const turnMs = 8

/**
 * Updates that are too much to be taken at once. Each is tried out on a copy while the board goes on, and then taken a
 * little at a time while nothing else touches the board. What its sender says next waits for it all the while.
 */
export class Uploads {
  readonly #parts: UploadParts
  readonly #senders = new Set<Connection>()
  #taking: Promise<void> | undefined

  constructor(parts: UploadParts) {
    this.#parts = parts
  }

  /** Somebody has the board to themselves. */
  get isTaking(): boolean {
    return this.#taking !== undefined
  }

  get isEmpty(): boolean {
    return this.#senders.size === 0
  }

  isFrom(sender: Connection): boolean {
    return this.#senders.has(sender)
  }

  leave(sender: Connection): void {
    this.#senders.delete(sender)
  }

  /** Runs once nobody has the board to themselves. */
  async whenFree<Value>(run: () => Value): Promise<Value> {
    while (this.#taking) await this.#taking
    return run()
  }

  async add(sender: Connection, { type, update: bytes }: UpdateMessage): Promise<void> {
    const { settled, tryOut, sendingOf, unavailable, over } = this.#parts
    this.#senders.add(sender)
    await settled()
    const tried = await tryOut(sendingOf(sender, bytes), () => !sender.isClosed)
    if (sender.isClosed) return
    if (tried.ok) await this.#take(sender, type, { bytes, pieces: tried.value })
    else if (tried.refusal === 'unavailable') unavailable(sender)
    else this.#parts.taken(sender, type, refuse(tried.refusal))
    this.#senders.delete(sender)
    over()
  }

  /** Not at all if the sender has left meanwhile. */
  async #take(
    sender: Connection,
    type: UpdateMessage['type'],
    { bytes, pieces }: { readonly bytes: Uint8Array; readonly pieces: readonly Uint8Array[] },
  ): Promise<void> {
    const { replica: current, opened, sendingOf, broken, taken } = this.#parts
    for (let replica = current(); !sender.isClosed; replica = current()) {
      if (!replica || this.#taking) {
        await (this.#taking ?? opened())
        continue
      }
      const taking = inTurns(takeInPieces(replica, sendingOf(sender, bytes), pieces), pace)
      this.#taking = taking.catch(broken).then(outcome => {
        this.#taking = undefined
        taken(sender, type, outcome)
      })
      return this.#taking
    }
  }
}

const pace = {
  turnMs,
  turn: () => new Promise<void>(resolve => setImmediate(resolve)),
  now: () => performance.now(),
}
