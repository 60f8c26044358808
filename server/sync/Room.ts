import type { Logger } from 'pino'
import { RefusedError } from '#server/errors/RefusedError.ts'
import { serverAuthor } from '#server/storage/actors.ts'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import type { Board } from '#shared/board/Board.ts'
import { upgrade } from '#shared/board/upgrade.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { Permissions } from '#shared/protocol/permissions.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Freeze } from '#shared/protocol/rules.ts'
import { type CloseCode, closeCode } from '#shared/protocol/sync.ts'
import { type Result, refuse } from '#shared/std/result.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { BoardRules } from './BoardRules.ts'
import type { Connection } from './Connection.ts'
import { FanOut } from './FanOut.ts'
import { type ClientMessage, encodeFrame, type PresenceEntry, type UpdateMessage } from './frames.ts'
import type { CommitOutcome, GroupCommit } from './GroupCommit.ts'
import { Ledger } from './Ledger.ts'
import { PresenceTable } from './PresenceTable.ts'
import { Replica, type Sending, type Taken, type TakeRefusal } from './Replica.ts'
import { SlowReaders } from './SlowReaders.ts'
import type { SyncMetrics } from './SyncMetrics.ts'
import type { Rehearsals } from './startRehearsals.ts'
import { tryOut } from './tryOut.ts'
import { type TakeOutcome, Uploads } from './Uploads.ts'

export interface RoomParts {
  readonly store: BoardStore
  readonly commit: GroupCommit
  readonly rehearsals: Rehearsals
  readonly limits: Limits
  readonly log: Logger
  readonly rules: BoardRules
  readonly metrics: SyncMetrics
  /** The room cannot be used any more; whoever asks next needs a new one. */
  readonly lost: (room: Room) => void
}

/** Why a room could not open; nothing of the board was touched. */
export type Unopened = 'gone' | 'unavailable'

/**
 * So long a tail is folded into a snapshot while people work: that costs what the whole board costs, and a long tail is
 * read only after a crash, in half a second at most.
 */
const compactAfter = 16_000
/** The same once the work is over. */
const compactAtRestAfter = 200

/**
 * One open board and whoever looks at it. The order that R1 and R2 stand on: an update is guarded and applied in
 * memory, committed, and only then shown: no state, no update and no acknowledgement leaves before the commit of
 * everything it could tell of.
 */
export class Room {
  readonly id: string
  readonly connections = new Set<Connection>()
  readonly #parts: RoomParts
  readonly #presence: PresenceTable
  readonly #fanOut: FanOut
  readonly #ledger = new Ledger()
  readonly #slow: SlowReaders
  #replica: Replica | undefined
  #opening: Promise<Unopened | undefined> | undefined
  readonly #uploads: Uploads
  #tail = 0
  #couldStore = true
  /** What the log holds, encoded once for all who come while nothing can be stored. */
  #stored: Promise<readonly Buffer[]> | undefined

  constructor(id: string, parts: RoomParts) {
    this.id = id
    this.#parts = parts
    this.#presence = new PresenceTable(parts.limits)
    this.#fanOut = new FanOut({
      recipients: this.connections,
      presence: this.#presence,
      metrics: parts.metrics,
      fellBehind: connection => this.setAside(connection),
      awaitsUpdates: () => !this.#ledger.isSettled,
    })
    this.#slow = new SlowReaders({
      limits: parts.limits,
      catchUp: connection => this.#catchUp(connection),
      giveUp: connection => this.turnAway(connection, closeCode.tooSlow, 'too-slow'),
    })
    this.#uploads = new Uploads({
      settled: () => this.#ledger.settled(),
      tryOut: (sending, isWanted) => tryOut(parts, { board: id, sending, isWanted }),
      sendingOf: (connection, bytes) => this.#sendingOf(connection, bytes),
      replica: () => this.#replica,
      opened: () => this.open(),
      taken: (...taken) => this.#taken(...taken),
      unavailable: connection => this.dismiss(connection, closeCode.unavailable),
      broken: error => this.#broken(error),
      over: () => this.#hearAllHeld(),
    })
  }

  /** Everything that was taken is durable. */
  get isSettled(): boolean {
    return this.#ledger.isSettled && !this.#uploads.isTaking
  }

  /** Its document is not in memory, since nobody works on it. */
  get isResting(): boolean {
    return this.#replica?.isResting ?? false
  }

  /** To be called every so often: lets the board rest if nobody has worked on it since. True if it begins to. */
  rest(): boolean {
    if (!this.isSettled || !this.#uploads.isEmpty || !this.#replica?.rest()) return false
    if (this.#tail > compactAtRestAfter) this.#compact()
    return true
  }

  /** Loads the board, once however many ask. Undefined once it is open; never rejects. */
  open(): Promise<Unopened | undefined> {
    this.#opening ??= this.#load()
    return this.#opening
  }

  async join(connection: Connection): Promise<void> {
    this.connections.add(connection)
    if ((await this.open()) === undefined) await this.#uploads.whenFree(() => this.#greet(connection))
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#uploads.leave(connection)
    this.#slow.leave(connection)
    if (this.#presence.leave(connection)) this.#fanOut.soon()
  }

  hear(connection: Connection, message: ClientMessage): void {
    if (connection.isClosed) return
    const replica = this.#replica
    if (message.type === 'durable') this.#expectsReceipts(connection)
    if (!replica || this.#mustWait(connection, message)) connection.hold(message)
    else this.#answer(connection, message, replica)
  }

  /** It does not read as fast as there is to read: it is caught up when it has. */
  setAside(connection: Connection): void {
    if (this.#slow.setAside(connection)) this.#parts.metrics.setAside.add()
  }

  /** To be called when this board may have begun or ceased to be storable. */
  storageTurned(): void {
    const canStore = this.#canStore
    if (canStore === this.#couldStore) return
    this.#couldStore = canStore
    this.#stored = undefined
    this.#logTurn(canStore)
    if (!canStore) this.#ledger.refuseWaiting(notStorable())
    for (const connection of [...this.connections]) {
      if (connection.wantsReceipts) connection.send(encodeFrame({ type: 'storage', works: canStore }))
      if (canStore) this.#hearHeld(connection)
      else if (!connection.isLive) this.#sendStored(connection)
    }
  }

  /** A change that the server makes, logged as `maker`'s; resolves once it is durable. To be called on an open room. */
  async change<Value>(run: (board: Board) => Value, maker = serverAuthor): Promise<Value> {
    if (!this.#canStore) throw notStorable()
    const value = await this.#uploads.whenFree(() => this.#changed(run, maker))
    await this.#ledger.durable()
    return value
  }

  /** What `take` sees of the board, answered once all that it saw is durable. To be called on an open room. */
  async read<Value>(take: (board: Board) => Value): Promise<Value> {
    if (!this.isSettled && !this.#canStore) throw notStorable()
    const value = await this.#uploads.whenFree(() => take(this.#opened().board))
    await this.#ledger.durable()
    return value
  }

  /** Resolves once nobody has the board to themselves. */
  free(): Promise<void> {
    return this.#uploads.whenFree(() => undefined)
  }

  /** Resolves once everything that was taken until now is durable. */
  async settled(): Promise<void> {
    await this.#uploads.whenFree(() => this.#ledger.settled())
  }

  /** In force for all that comes from now on, by open sockets too. */
  permit(permissions: Permissions): void {
    this.#parts.rules.permit(permissions, this.#replica?.clocks())
    for (const connection of this.connections) this.#tellRules(connection)
  }

  /** To be called when somebody was frozen, or a facilitator has spoken about it. */
  tellOfFreeze(id: string): void {
    for (const connection of this.connections) {
      const { participant } = connection
      if (participant.id === id || participant.role === 'facilitator') this.#tellRules(connection)
    }
  }

  /** Somebody has another name or role than when they came. */
  turned(connection: Connection, participant: PresenceUser): void {
    const { name, role } = connection.participant
    connection.participant = participant
    if (role !== participant.role) this.#tellRules(connection)
    if (name === participant.name && role === participant.role) return
    if (this.#presence.turned(connection, participant)) this.#fanOut.soon()
  }

  closeAll(code: CloseCode, reason?: string): void {
    for (const connection of [...this.connections]) this.dismiss(connection, code, reason)
  }

  /** As `dismiss`, for those who did what they may not: it is counted. */
  turnAway(connection: Connection, code: CloseCode, reason: string): void {
    this.#parts.metrics.refused.add(reason)
    this.dismiss(connection, code, reason)
  }

  dismiss(connection: Connection, code: CloseCode, reason?: string): void {
    connection.close(code, reason)
    this.leave(connection)
  }

  /** Tidies up for the next time, when nobody is left. */
  unload(): void {
    this.#replica?.destroy()
    this.#replica = undefined
    if (this.#tail > compactAtRestAfter) this.#compact()
  }

  #changed<Value>(run: (board: Board) => Value, maker: string): Value {
    try {
      const { value, taken } = this.#opened().change(run)
      if (taken) this.#submit(taken, maker)
      return value
    } catch (error) {
      // Half of the change may be in the replica, and none of it in the log.
      this.#rebuild()
      throw error
    }
  }

  #opened(): Replica {
    if (!this.#replica) throw new Error('the room is not open')
    return this.#replica
  }

  async #load(): Promise<Unopened | undefined> {
    const replica = await this.#replicaFromLog()
    if (typeof replica === 'string') {
      this.closeAll(replica === 'gone' ? closeCode.gone : closeCode.unavailable)
      this.#parts.lost(this)
      return replica
    }
    this.#replica = replica
    this.#parts.rules.opened(replica.clocks())
    const { taken: lifted } = replica.change(board => upgrade(board, serverAuthor))
    if (lifted) this.#submit(lifted, serverAuthor)
    this.#hearAllHeld()
    return undefined
  }

  /** What befalls all boards is told once, by whoever sees them all. */
  #logTurn(canStore: boolean): void {
    const { commit, log } = this.#parts
    if (commit.trouble) return
    if (canStore) log.info({ board: this.id }, 'the board can be stored')
    else
      log.error(
        { board: this.id, err: commit.troubleOf(this.id) },
        'a board cannot be stored: it is read-only',
      )
  }

  get #canStore(): boolean {
    return this.#parts.commit.troubleOf(this.id) === undefined
  }

  /** Presence and questions are answered whatever storage does; what is to be stored keeps its order. */
  #mustWait(connection: Connection, { type }: ClientMessage): boolean {
    if (this.#uploads.isTaking) return type !== 'presence' && type !== 'query'
    const isOfStorage = type === 'missing' || type === 'update' || type === 'durable'
    return isOfStorage && (connection.isHolding || !this.#canStore || this.#uploads.isFrom(connection))
  }

  #hearHeld(connection: Connection): void {
    for (const message of connection.release()) this.hear(connection, message)
  }

  #hearAllHeld(): void {
    for (const connection of [...this.connections]) this.#hearHeld(connection)
  }

  #expectsReceipts(connection: Connection): void {
    if (connection.wantsReceipts) return
    connection.wantsReceipts = true
    if (!this.#canStore) connection.send(encodeFrame({ type: 'storage', works: false }))
  }

  async #replicaFromLog(): Promise<Replica | Unopened> {
    const { store, limits, log } = this.#parts
    try {
      const loaded = await store.load(this.id)
      if (!loaded) return 'gone'
      this.#tail = loaded.tail.length
      return new Replica(loaded, { limits, guestOf: client => this.#presence.ownerOf(client) })
    } catch (error) {
      log.error({ err: error, board: this.id }, 'a board could not be loaded')
      return 'unavailable'
    }
  }

  /** The server speaks first: what it has, then who is here. */
  #greet(connection: Connection): void {
    const replica = this.#replica
    if (!replica || connection.isClosed) return
    const vector = replica.states.vector()
    this.#ledger.afterCommit(() => {
      connection.send(encodeFrame({ type: 'state-vector', vector }))
      connection.send(encodeFrame({ type: 'presence', entries: this.#presence.all() }))
    })
  }

  #answer(connection: Connection, message: ClientMessage, replica: Replica): void {
    switch (message.type) {
      case 'state-vector':
        this.#sendState(connection, replica.states.since(message.vector))
        if (!this.#canStore) this.#sendStored(connection)
        break
      case 'missing':
      case 'update':
        this.#take(connection, message, replica)
        break
      case 'presence':
        this.#hearPresence(connection, message.entries, replica)
        break
      case 'query':
        connection.send(encodeFrame({ type: 'presence', entries: this.#presence.all() }))
        break
      case 'durable':
        // No receipt for what was left out.
        if (connection.handOver === 'overdue') break
        this.#ledger.afterCommit(() => connection.send(encodeFrame(message)))
        break
      case 'rules':
        connection.wantsRules = true
        this.#tellRules(connection)
        break
      default:
        unreachable(message)
    }
  }

  /** Behind all that was taken under the rules before. */
  #tellRules(connection: Connection): void {
    if (!connection.wantsRules) return
    const words = () => {
      const { participant } = connection
      const clients = this.#replica?.clientsOf(participant.id) ?? []
      return encodeFrame({
        type: 'rules',
        rules: this.#parts.rules.toldTo(participant, clients, performance.now()),
      })
    }
    this.#ledger.afterCommit(() => this.#fanOut.aside(connection, words))
  }

  #sendState(connection: Connection, frames: readonly Buffer[]): void {
    this.#ledger.afterCommit(() => connection.sendState(frames))
  }

  /**
   * For somebody who comes while edits wait that cannot be stored: what the log holds is honest to show. Whatever is
   * stored later follows, as it does for all who are live.
   */
  async #sendStored(connection: Connection): Promise<void> {
    if (this.#ledger.isSettled) return
    connection.isLive = true
    this.#stored ??= this.#storedFrames()
    connection.sendState(await this.#stored)
    connection.send(encodeFrame({ type: 'presence', entries: this.#presence.all() }))
  }

  async #storedFrames(): Promise<readonly Buffer[]> {
    const replica = await this.#replicaFromLog()
    if (typeof replica === 'string') return []
    const frames = replica.states.frames()
    replica.destroy()
    return frames
  }

  #take(connection: Connection, { type, update }: UpdateMessage, replica: Replica): void {
    this.#parts.metrics.updatesIn.add()
    // A copy: the frame is a small view on a large buffer of the socket.
    const bytes = new Uint8Array(update)
    const taken = this.#takeAtOnce(replica, this.#sendingOf(connection, bytes))
    if (!taken.ok && taken.refusal.code === 'laborious')
      this.#uploads.add(connection, { type, update: bytes })
    else this.#taken(connection, type, taken)
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

  #taken(connection: Connection, type: UpdateMessage['type'], taken: TakeOutcome): void {
    const { participant } = connection
    const isDue = type === 'update' && connection.handOver !== 'done'
    if (type === 'missing' && taken.ok) connection.handOver = 'done'
    if (!taken.ok && taken.refusal.code === 'ahead' && isDue) connection.handOver = 'overdue'
    else if (!taken.ok) this.#refuse(connection, taken.refusal)
    else if (taken.value) {
      this.#submit(taken.value, participant.id)
      this.#froze(participant, this.#parts.rules.did(participant, taken.value.cards, performance.now()))
    }
  }

  /** What nobody has thought of harms nobody but its sender. */
  #broken(error: unknown): Result<never, TakeRefusal> {
    this.#parts.log.error({ err: error, board: this.id }, 'an update has broken what should look through it')
    return refuse({ code: 'broken', reason: 'an update that breaks the document' })
  }

  #refuse(connection: Connection, { code, reason, tried }: TakeRefusal): void {
    const { participant } = connection
    this.#parts.log.warn(
      { board: this.id, participant: participant.id, code, reason },
      'an update was refused',
    )
    this.#parts.metrics.refused.add(code === 'not-permitted' ? reason : code)
    this.dismiss(connection, closeCode.refused, reason)
    if (tried) this.#froze(participant, this.#parts.rules.tried(participant, tried, performance.now()))
    if (code === 'broken') this.#rebuild()
  }

  /** If somebody has deleted too much at once, they and those who lead are told. */
  #froze({ id }: PresenceUser, freeze: Freeze | undefined): void {
    if (!freeze) return
    const { deleted, tried } = freeze
    this.#parts.log.warn(
      { board: this.id, participant: id, deleted, tried },
      'somebody deletes a lot: frozen',
    )
    this.tellOfFreeze(id)
  }

  /** The log knows nothing of what broke the replica: once all else is in it, the board is read from it again. */
  #rebuild(): void {
    this.#replica?.destroy()
    this.#replica = undefined
    this.#opening = this.#ledger.settled().then(() => this.#load())
  }

  #hearPresence(connection: Connection, entries: readonly PresenceEntry[], replica: Replica): void {
    const { participant } = connection
    const mayClaim = (client: number) => (replica.holderOf(client) ?? participant.id) === participant.id
    let isNews = false
    for (const entry of entries) {
      isNews = this.#presence.hear(entry, { speaker: connection, user: participant, mayClaim }) || isNews
    }
    if (isNews) this.#fanOut.soon()
  }

  #submit(taken: Taken, participant: string): void {
    this.#ledger.submit()
    this.#parts.commit.add({
      board: this.id,
      update: { time: Date.now(), participant, bytes: taken.bytes },
      claims: taken.claims,
      settled: outcome => this.#settle(outcome, taken),
    })
  }

  #settle(outcome: CommitOutcome, { pieces, isPlain }: Taken): void {
    if (outcome === 'gone') this.closeAll(closeCode.gone)
    else for (const update of pieces) this.#fanOut.add({ update, isPlain })
    this.#tail += 1
    if (this.#tail > compactAfter) this.#compact()
    this.#ledger.commit()
  }

  #compact(): void {
    this.#tail = 0
    const { store, log } = this.#parts
    store.compact(this.id).catch((error: unknown) => {
      log.error(
        { err: error, board: this.id },
        'the log of a board could not be compacted; it is whole as it is',
      )
    })
  }

  async #catchUp(connection: Connection): Promise<void> {
    await this.#uploads.whenFree(() => {
      if (!this.#replica) return
      this.#sendState(connection, this.#replica.states.frames())
      connection.send(encodeFrame({ type: 'presence', entries: this.#presence.all() }))
    })
  }
}

function notStorable(): RefusedError {
  return new RefusedError('storage-unavailable', 'The board cannot be stored at the moment.')
}
