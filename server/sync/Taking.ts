import type { Logger } from 'pino'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Freeze } from '#shared/protocol/rules.ts'
import { type CloseCode, closeCode } from '#shared/protocol/sync.ts'
import { type Result, refuse } from '#shared/std/result.ts'
import type { Sent } from './Beat.ts'
import type { BoardRules } from './BoardRules.ts'
import type { Connection } from './Connection.ts'
import type { UpdateMessage } from './frames.ts'
import type { Replica, Sending, Taken, TakeRefusal } from './Replica.ts'
import type { ReplicaLife } from './ReplicaLife.ts'
import type { SyncMetrics } from './SyncMetrics.ts'
import type { Rehearsals } from './startRehearsals.ts'
import { tryOut } from './tryOut.ts'
import { type TakeOutcome, Uploads } from './Uploads.ts'

/**
 * What people send to change the board: looked through and applied at once, or as an upload if that would take long,
 * and then handed over to be committed. Whoever sends what may not be is sent away, and nobody else notices.
 */
export class Taking {
  /** Updates that are too much to be taken at once. */
  readonly uploads: Uploads
  readonly #parts: TakingParts

  constructor(board: string, parts: TakingParts) {
    this.#parts = parts
    this.uploads = new Uploads({
      settled: parts.settled,
      tryOut: (sending, isWanted) => tryOut(parts, { board, sending, isWanted }),
      sendingOf: (connection, bytes) => this.#sendingOf(connection, bytes),
      replica: parts.replica,
      opened: () => parts.life.open(),
      taken: (sender, type, outcome) =>
        this.#taken(sender, { type, outcome, submit: taken => parts.submitApart(taken, sender) }),
      unavailable: connection => parts.dismiss(connection, closeCode.unavailable),
      broken: error => this.#broken(error),
      over: parts.free,
    })
  }

  take(connection: Connection, { type, update }: UpdateMessage, replica: Replica): void {
    this.#parts.metrics.updatesIn.add()
    // A copy: the frame is a small view on a large buffer of the socket.
    const bytes = new Uint8Array(update)
    const sending = this.#sendingOf(connection, bytes)
    const outcome = this.#takeAtOnce(replica, sending)
    const submit = (taken: Taken) => this.#parts.submit({ taken, sender: connection, sending })
    if (!outcome.ok && outcome.refusal.code === 'laborious')
      this.uploads.add(connection, { type, update: bytes })
    else this.#taken(connection, { type, outcome, submit })
  }

  /** What was taken before, and the log has not got: on a replica that was read anew. Undefined if nothing comes of it. */
  takeAgain({ sender, sending }: Sent, replica: Replica): Taken | undefined {
    const outcome = this.#takeAtOnce(replica, sending)
    if (outcome.ok) return outcome.value
    this.#refuse(sender, outcome.refusal)
    return undefined
  }

  /** What this person sent has broken the replica in the end. */
  broke(sender: Connection): void {
    this.#turnAway(sender, broken)
  }

  #sendingOf({ participant: { id, role } }: Connection, bytes: Uint8Array): Sending {
    const actor = { id, role }
    return { bytes, actor, inForce: this.#parts.rules.inForce(actor, performance.now()) }
  }

  #takeAtOnce(replica: Replica, { bytes, actor, inForce }: Sending): TakeOutcome {
    try {
      return replica.take(bytes, actor, inForce)
    } catch (error) {
      return this.#broken(error)
    }
  }

  #taken(connection: Connection, { type, outcome, submit }: Outcome): void {
    const { rules } = this.#parts
    const { participant } = connection
    const isDue = type === 'update' && connection.handOver !== 'done'
    if (type === 'missing' && outcome.ok) connection.handOver = 'done'
    if (!outcome.ok && outcome.refusal.code === 'ahead' && isDue) connection.handOver = 'overdue'
    else if (!outcome.ok) this.#refuse(connection, outcome.refusal)
    else if (outcome.value) {
      submit(outcome.value)
      this.#froze(participant, rules.did(participant, outcome.value.cards, performance.now()))
    }
  }

  /** What nobody has thought of harms nobody but its sender. */
  #broken(error: unknown): Result<never, TakeRefusal> {
    this.#parts.log.error({ err: error }, 'an update has broken what should look through it')
    return refuse(broken)
  }

  #refuse(connection: Connection, refusal: TakeRefusal): void {
    this.#turnAway(connection, refusal)
    if (refusal.code === 'broken') this.#parts.rebuild()
  }

  #turnAway(connection: Connection, { code, reason, tried }: TakeRefusal): void {
    const { log, metrics, rules, dismiss } = this.#parts
    const { participant } = connection
    log.warn({ participant: participant.id, code, reason }, 'an update was refused')
    metrics.refused.add(code === 'not-permitted' ? reason : code)
    dismiss(connection, closeCode.refused, reason)
    if (tried) this.#froze(participant, rules.tried(participant, tried, performance.now()))
  }

  /** If somebody has deleted too much at once, they and those who lead are told. */
  #froze({ id }: PresenceUser, freeze: Freeze | undefined): void {
    if (!freeze) return
    const { deleted, tried } = freeze
    this.#parts.log.warn({ participant: id, deleted, tried }, 'somebody deletes a lot: frozen')
    this.#parts.frozen(id)
  }
}

const broken = { code: 'broken', reason: 'an update that breaks the document' } as const

interface Outcome extends Pick<UpdateMessage, 'type'> {
  readonly outcome: TakeOutcome
  readonly submit: (taken: Taken) => void
}

interface TakingParts {
  readonly store: BoardStore
  readonly rehearsals: Rehearsals
  readonly limits: Limits
  /** Names the board. */
  readonly log: Logger
  readonly metrics: SyncMetrics
  readonly rules: BoardRules
  readonly life: ReplicaLife
  /** With nothing half done; undefined while the board is being read. */
  readonly replica: () => Replica | undefined
  /** Resolves once the log holds all that was submitted until now. */
  readonly settled: () => Promise<void>
  /** It is applied as it came, and to be committed. */
  readonly submit: (sent: Sent) => void
  /** The same of what was applied in transactions of its own, as its sender's. */
  readonly submitApart: (taken: Taken, sender: Connection) => void
  /** Has the board read anew from what is in the log. */
  readonly rebuild: () => void
  readonly dismiss: (connection: Connection, code: CloseCode, reason?: string) => void
  /** Somebody must not delete any more until whoever leads has spoken. */
  readonly frozen: (participant: string) => void
  /** Nobody has the board to themselves any more. */
  readonly free: () => void
}
