import type { Connection } from './Connection.ts'
import { encodeFrame } from './frames.ts'
import { mergeTold, type Told } from './mergeTold.ts'
import type { PresenceTable } from './PresenceTable.ts'
import type { SyncMetrics } from './SyncMetrics.ts'

const tickMs = 16
/** Presence waits so long for updates that are being committed, to leave with them. */
const longestTickMs = 24
/**
 * What everybody hears: committed updates and presence, once a tick, as one frame each for all recipients. Commits keep
 * a beat of their own (`GroupCommit`), so what comes from them leaves at once and takes along what there is of
 * presence; presence alone keeps the tick. After quiet the first word leaves at once. Who does not read fast enough is
 * skipped and told to the room.
 */
export class FanOut {
  readonly #recipients: ReadonlySet<Connection>
  readonly #presence: PresenceTable
  readonly #metrics: SyncMetrics
  readonly #fellBehind: (connection: Connection) => void
  readonly #awaitsUpdates: () => boolean
  #updates: Told[] = []
  #asides: (readonly [Connection, () => Buffer])[] = []
  #timer: NodeJS.Timeout | undefined
  #lastTick = 0

  constructor(parts: {
    readonly recipients: ReadonlySet<Connection>
    readonly presence: PresenceTable
    readonly metrics: SyncMetrics
    readonly fellBehind: (connection: Connection) => void
    /** Whether updates are on their way here. */
    readonly awaitsUpdates: () => boolean
  }) {
    this.#recipients = parts.recipients
    this.#presence = parts.presence
    this.#metrics = parts.metrics
    this.#fellBehind = parts.fellBehind
    this.#awaitsUpdates = parts.awaitsUpdates
  }

  /** To be called only with what is committed. */
  add(told: Told): void {
    if (this.#updates.push(told) > 1) return
    // All that one commit brings leaves together.
    setImmediate(() => this.#tick())
  }

  /** Something for one of them alone, put into words at the next tick and said behind what all hear until then. */
  aside(connection: Connection, frame: () => Buffer): void {
    this.#asides.push([connection, frame])
    this.soon()
  }

  /** Something that no commit brings is to be told at the next tick. */
  soon(): void {
    this.#timer ??= setTimeout(() => this.#due(), Math.max(0, this.#lastTick + tickMs - performance.now()))
  }

  #due(): void {
    const waitMs = this.#lastTick + longestTickMs - performance.now()
    if (waitMs > 0 && this.#awaitsUpdates()) this.#timer = setTimeout(() => this.#tick(), waitMs)
    else this.#tick()
  }

  #tick(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#lastTick = performance.now()
    const updates = this.#updateFrames()
    const frames = [...updates, ...this.#presenceFrames()]
    const [only] = frames
    if (only) this.#tellAll(frames.length === 1 ? only : Buffer.concat(frames), updates.length)
    for (const [connection, frame] of this.#asides.splice(0)) connection.send(frame())
    if (this.#presence.hasChanges) this.soon()
  }

  /** What there is to tell, in one piece that all recipients share. */
  #tellAll(frames: Buffer, updates: number): void {
    let told = 0
    for (const connection of this.#recipients) if (this.#tell(connection, frames)) told += 1
    this.#metrics.updatesOut.add(updates * told)
    this.#metrics.fanOutSeconds.observe((performance.now() - this.#lastTick) / 1000)
  }

  #tell(connection: Connection, frames: Buffer): boolean {
    if (!connection.isLive || connection.behindSince !== undefined) return false
    if (connection.isBehind) {
      this.#fellBehind(connection)
      return false
    }
    connection.send(frames)
    return true
  }

  #updateFrames(): readonly Buffer[] {
    const frames: Buffer[] = []
    for (const update of mergeTold(this.#updates)) frames.push(encodeFrame({ type: 'update', update }))
    this.#updates = []
    return frames
  }

  #presenceFrames(): readonly Buffer[] {
    const entries = this.#presence.takeChanges(this.#lastTick)
    return entries.length > 0 ? [encodeFrame({ type: 'presence', entries })] : []
  }
}
