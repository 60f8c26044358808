import type { Logger } from 'pino'
import { RefusedError } from '#server/errors/RefusedError.ts'
import { serverAuthor } from '#server/storage/actors.ts'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import type { Board } from '#shared/board/Board.ts'
import { upgrade } from '#shared/board/upgrade.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { Permissions } from '#shared/protocol/permissions.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { type CloseCode, closeCode } from '#shared/protocol/sync.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { Beat, type Sent } from './Beat.ts'
import type { BoardRules } from './BoardRules.ts'
import type { Connection } from './Connection.ts'
import { FanOut } from './FanOut.ts'
import { type ClientMessage, encodeFrame, type PresenceEntry } from './frames.ts'
import type { CommitOutcome, Entry, GroupCommit } from './GroupCommit.ts'
import { Ledger } from './Ledger.ts'
import { PresenceTable } from './PresenceTable.ts'
import { Reception } from './Reception.ts'
import type { Replica, Taken } from './Replica.ts'
import { ReplicaLife, type Unopened } from './ReplicaLife.ts'
import { SlowReaders } from './SlowReaders.ts'
import type { SyncMetrics } from './SyncMetrics.ts'
import type { Rehearsals } from './startRehearsals.ts'
import { Taking } from './Taking.ts'
import type { Uploads } from './Uploads.ts'

export interface RoomParts {
  readonly store: BoardStore
  readonly commit: GroupCommit
  readonly rehearsals: Rehearsals
  readonly limits: Limits
  readonly log: Logger
  readonly rules: BoardRules
  readonly metrics: SyncMetrics
  readonly prepare?: ((board: string) => Promise<void>) | undefined
  /** The room cannot be used any more; whoever asks next needs a new one. */
  readonly lost: (room: Room) => void
  /** Something that was taken is durable, for those who want to know. */
  readonly stored: (() => void) | undefined
}

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
  readonly #reception: Reception
  readonly #life: ReplicaLife
  readonly #taking: Taking
  readonly #beat: Beat
  readonly #uploads: Uploads
  #couldStore = true

  constructor(id: string, parts: RoomParts) {
    this.id = id
    this.#parts = { ...parts, log: parts.log.child({ board: id }) }
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
    this.#life = new ReplicaLife(id, {
      ...this.#parts,
      guestOf: client => this.#presence.ownerOf(client),
      settled: () => this.#ledger.settledBut(this.#beat.lost),
      opened: replica => this.#opened(replica),
      unopened: why => this.#unopened(why),
    })
    this.#reception = new Reception({
      ledger: this.#ledger,
      presence: this.#presence,
      fanOut: this.#fanOut,
      rules: parts.rules,
      life: this.#life,
    })
    this.#beat = new Beat({
      life: this.#life,
      commit: parts.commit,
      ledger: this.#ledger,
      entry: ({ taken, sender }) => this.#entry(taken, sender.participant.id),
      takeAgain: sent => this.#life.replica && this.#taking.takeAgain(sent, this.#life.replica),
      broken: sender => this.#taking.broke(sender),
      rebuild: () => this.#rebuild(),
    })
    this.#taking = new Taking(id, {
      ...this.#parts,
      life: this.#life,
      settled: () => this.#ledger.settled(),
      replica: () => this.#wholeReplica(),
      submit: sent => this.#submitInBeat(sent),
      submitApart: (taken, sender) => this.#submit(taken, sender.participant.id),
      rebuild: () => this.#rebuild(),
      dismiss: (...dismissed) => this.dismiss(...dismissed),
      frozen: participant => this.tellOfFreeze(participant),
      free: () => this.#hearAllHeld(),
    })
    this.#uploads = this.#taking.uploads
  }

  /** Everything that was taken is durable. */
  get isSettled(): boolean {
    return this.#ledger.isSettled && !this.#uploads.isTaking
  }

  /** Its document is not in memory, since nobody works on it. */
  get isResting(): boolean {
    return this.#life.replica?.isResting ?? false
  }

  /** To be called every so often: lets the board rest if nobody has worked on it since. True if it begins to. */
  rest(): boolean {
    return this.isSettled && this.#uploads.isEmpty && this.#life.rest()
  }

  /** Loads the board, once however many ask. Undefined once it is open; never rejects. */
  open(): Promise<Unopened | undefined> {
    return this.#life.open()
  }

  async join(connection: Connection): Promise<void> {
    this.connections.add(connection)
    if ((await this.open()) === undefined)
      await this.#uploads.whenFree(() => this.#reception.greet(connection))
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#uploads.leave(connection)
    this.#slow.leave(connection)
    if (this.#presence.leave(connection)) this.#fanOut.soon()
  }

  hear(connection: Connection, message: ClientMessage): void {
    if (connection.isClosed) return
    const replica = message.type === 'state-vector' ? this.#wholeReplica() : this.#life.replica
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
    this.#reception.storageTurned()
    this.#logTurn(canStore)
    if (!canStore) this.#ledger.refuseWaiting(notStorable())
    for (const connection of [...this.connections]) {
      if (connection.wantsReceipts) connection.send(encodeFrame({ type: 'storage', works: canStore }))
      if (canStore) this.#hearHeld(connection)
      else if (!connection.isLive) this.#reception.sendStored(connection)
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
    const value = await this.#uploads.whenFree(() => take(this.#openReplica().board))
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
    this.#parts.rules.permit(permissions, this.#life.replica?.clocks())
    for (const connection of this.connections) this.#reception.tellRules(connection)
  }

  /** To be called when somebody was frozen, or a facilitator has spoken about it. */
  tellOfFreeze(id: string): void {
    for (const connection of this.connections) {
      const { participant } = connection
      if (participant.id === id || participant.role === 'facilitator') this.#reception.tellRules(connection)
    }
  }

  /** Somebody has another name or role than when they came. */
  turned(connection: Connection, participant: PresenceUser): void {
    const { name, role } = connection.participant
    connection.participant = participant
    if (role !== participant.role) this.#reception.tellRules(connection)
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
    this.#life.end()
  }

  #changed<Value>(run: (board: Board) => Value, maker: string): Value {
    try {
      const { value, taken } = this.#openReplica().change(run)
      if (taken) this.#submit(taken, maker)
      return value
    } catch (error) {
      // Half of the change may be in the replica, and none of it in the log.
      this.#rebuild()
      throw error
    }
  }

  /** Undefined while the board is being read, perhaps anew. */
  #wholeReplica(): Replica | undefined {
    return this.#beat.end() ? this.#life.replica : undefined
  }

  #rebuild(): void {
    this.#beat.lose()
    this.#life.rebuild()
  }

  #openReplica(): Replica {
    const replica = this.#wholeReplica()
    if (!replica) throw new Error('the room is not open')
    return replica
  }

  #opened(replica: Replica): void {
    this.#parts.rules.opened(replica.clocks())
    const { taken: lifted } = replica.change(board => upgrade(board, serverAuthor))
    if (lifted) this.#submit(lifted, serverAuthor)
    this.#beat.takeAgain()
    this.#hearAllHeld()
  }

  #unopened(why: Unopened): void {
    this.#beat.giveUp()
    this.closeAll(why === 'gone' ? closeCode.gone : closeCode.unavailable)
    this.#parts.lost(this)
  }

  /** What befalls all boards is told once, by whoever sees them all. */
  #logTurn(canStore: boolean): void {
    const { commit, log } = this.#parts
    if (commit.trouble) return
    if (canStore) log.info('the board can be stored')
    else log.error({ err: commit.troubleOf(this.id) }, 'a board cannot be stored: it is read-only')
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

  #answer(connection: Connection, message: ClientMessage, replica: Replica): void {
    switch (message.type) {
      case 'state-vector':
        this.#reception.sendState(connection, replica.states.since(message.vector))
        if (!this.#canStore) this.#reception.sendStored(connection)
        break
      case 'missing':
      case 'update':
        this.#taking.take(connection, message, replica)
        break
      case 'presence':
        this.#hearPresence(connection, message.entries, replica)
        break
      case 'query':
        this.#reception.sayWhoIsHere(connection)
        break
      case 'durable':
        // No receipt for what was left out.
        if (connection.handOver === 'overdue') break
        this.#ledger.afterCommit(() => connection.send(encodeFrame(message)))
        break
      case 'rules':
        connection.wantsRules = true
        this.#reception.tellRules(connection)
        break
      default:
        unreachable(message)
    }
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

  #submitInBeat(sent: Sent): void {
    this.#ledger.submit()
    this.#beat.add(sent)
  }

  #submit(taken: Taken, participant: string): void {
    this.#ledger.submit()
    this.#parts.commit.add(this.#entry(taken, participant))
  }

  #entry(taken: Taken, participant: string): Entry {
    return {
      board: this.id,
      update: { time: Date.now(), participant, bytes: taken.bytes },
      claims: taken.claims,
      settled: outcome => this.#settle(outcome, taken),
    }
  }

  #settle(outcome: CommitOutcome, { told }: Taken): void {
    if (outcome === 'gone') this.closeAll(closeCode.gone)
    else for (const one of told) this.#fanOut.add(one)
    this.#life.logged()
    this.#ledger.commit()
    this.#parts.stored?.()
  }

  async #catchUp(connection: Connection): Promise<void> {
    if (!this.#wholeReplica()) await this.open()
    await this.#uploads.whenFree(() => this.#reception.catchUp(connection))
  }
}

function notStorable(): RefusedError {
  return new RefusedError('storage-unavailable', 'The board cannot be stored at the moment.')
}
