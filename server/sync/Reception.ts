import type { BoardRules } from './BoardRules.ts'
import type { Connection } from './Connection.ts'
import type { FanOut } from './FanOut.ts'
import { encodeFrame } from './frames.ts'
import type { Ledger } from './Ledger.ts'
import type { PresenceTable } from './PresenceTable.ts'
import type { ReplicaLife } from './ReplicaLife.ts'

/**
 * What one of them is told alone: what the board holds, who is here, what is in force. All of it waits until what it
 * could tell of is durable.
 */
export class Reception {
  readonly #parts: ReceptionParts
  /** What the log holds, encoded once for all who come while nothing can be stored. */
  #stored: Promise<readonly Buffer[]> | undefined

  constructor(parts: ReceptionParts) {
    this.#parts = parts
  }

  /** The server speaks first: what it has, then who is here. */
  greet(connection: Connection): void {
    const { replica } = this.#parts.life
    if (!replica || connection.isClosed) return
    const vector = replica.states.vector()
    this.#parts.ledger.afterCommit(() => {
      connection.send(encodeFrame({ type: 'state-vector', vector }))
      this.sayWhoIsHere(connection)
    })
  }

  sayWhoIsHere(connection: Connection): void {
    connection.send(encodeFrame({ type: 'presence', entries: this.#parts.presence.all() }))
  }

  sendState(connection: Connection, frames: readonly Buffer[]): void {
    this.#parts.ledger.afterCommit(() => connection.sendState(frames))
  }

  /** For somebody who has missed what was told since they were set aside. */
  catchUp(connection: Connection): void {
    const { replica } = this.#parts.life
    if (!replica) return
    this.sendState(connection, replica.states.frames())
    this.sayWhoIsHere(connection)
  }

  /**
   * For somebody who comes while edits wait that cannot be stored: what the log holds is honest to show. Whatever is
   * stored later follows, as it does for all who are live.
   */
  async sendStored(connection: Connection): Promise<void> {
    if (this.#parts.ledger.isSettled) return
    connection.isLive = true
    this.#stored ??= this.#storedFrames()
    connection.sendState(await this.#stored)
    this.sayWhoIsHere(connection)
  }

  /** What the log holds may be read anew: whether it can be written has changed. */
  storageTurned(): void {
    this.#stored = undefined
  }

  /** Behind all that was taken under the rules before. */
  tellRules(connection: Connection): void {
    if (!connection.wantsRules) return
    const { ledger, fanOut, rules, life } = this.#parts
    const words = () => {
      const { participant } = connection
      const clients = life.replica?.clientsOf(participant.id) ?? []
      const told = rules.toldTo(participant, clients, performance.now())
      return encodeFrame({ type: 'rules', rules: told })
    }
    ledger.afterCommit(() => fanOut.aside(connection, words))
  }

  async #storedFrames(): Promise<readonly Buffer[]> {
    const replica = await this.#parts.life.readLog()
    if (typeof replica === 'string') return []
    const frames = replica.states.frames()
    replica.destroy()
    return frames
  }
}

interface ReceptionParts {
  readonly ledger: Ledger
  readonly presence: PresenceTable
  readonly fanOut: FanOut
  readonly rules: BoardRules
  readonly life: ReplicaLife
}
