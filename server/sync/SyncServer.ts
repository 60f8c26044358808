import type { Logger } from 'pino'
import type { RawData } from 'ws'
import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import type { Metrics } from '#server/metrics/Metrics.ts'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import { boardOf, readPrivateName } from '#server/storage/privateName.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'
import type { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { Permissions } from '#shared/protocol/permissions.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { type CloseCode, closeCode } from '#shared/protocol/sync.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Result } from '#shared/std/result.ts'
import { BoardRules } from './BoardRules.ts'
import { Connection } from './Connection.ts'
import type { ClientMessage, FrameRefusal } from './frames.ts'
import { GroupCommit } from './GroupCommit.ts'
import { OpenRooms } from './OpenRooms.ts'
import { privateLimits } from './privateLimits.ts'
import { RestRounds } from './RestRounds.ts'
import { Room } from './Room.ts'
import { RoundRobin } from './RoundRobin.ts'
import { SyncMetrics } from './SyncMetrics.ts'
import type { OpenSocket } from './socketDoor.ts'
import { type Rehearsals, startRehearsals } from './startRehearsals.ts'

export interface SyncParts {
  readonly metrics: Metrics
  readonly store: BoardStore
  readonly limits: Limits
  readonly log: Logger
  /** Who somebody is now on a board, also where they write in private; undefined if they no longer belong to it. */
  readonly whoIs: (board: string, participant: string) => Promise<PresenceUser | undefined>
  /** To be awaited before a board opens: whoever permits things has them in force (`setPermissions`) by then. */
  readonly prepare?: (board: string) => Promise<void>
  /** Where large updates are tried out; ended by `drain`. */
  readonly rehearsals?: Rehearsals
}

/** An open socket and whom it has been let in as. */
export interface Visit {
  /** The board, or what this person writes in private on it (`privateName`). */
  readonly board: string
  readonly participant: PresenceUser
}

export interface SyncStats {
  /** Boards in memory, and what people write in private beside them. */
  readonly boards: number
  /** Of these, boards kept as bytes since nobody works on them. */
  readonly resting: number
  readonly sockets: number
  /** Boards whose own rows cannot be written, while others can. */
  readonly stuckBoards: number
  /** Why nothing at all can be stored at the moment. */
  readonly trouble: string | undefined
}

/** Everybody is looked up anew every so many heartbeats. */
const checkEvery = 4
const goodbyeMs = 1000
const drainMs = 4000

/**
 * All open boards of this process. Boards open when somebody comes, and close some time after the last has left and
 * everything is durable. A board is made and deleted by the registry: make it there first, and delete it there before
 * `remove`.
 */
export class SyncServer {
  /** Something that somebody has written in private is stored. */
  readonly wroteInPrivate = new Listeners<{ readonly board: string; readonly participant: string }>()
  readonly #parts: SyncParts
  readonly #metrics: SyncMetrics
  readonly #commit: GroupCommit
  readonly #turns = new RoundRobin()
  readonly #rehearsals: Rehearsals
  readonly #rooms: OpenRooms
  readonly #rules = new Map<string, BoardRules>()
  readonly #heart: NodeJS.Timeout
  readonly #rest: RestRounds
  #lastReading: Promise<void> = Promise.resolve()
  #beats = 0
  #trouble: string | undefined
  #isDraining = false

  constructor(parts: SyncParts) {
    this.#parts = parts
    this.#metrics = new SyncMetrics(parts.metrics)
    this.#commit = new GroupCommit(parts.store, this.#metrics)
    this.#rehearsals = parts.rehearsals ?? startRehearsals()
    this.#commit.turned.add(() => this.#storageTurned())
    this.#heart = setInterval(() => this.#beat(), parts.limits.heartbeatMs).unref()
    this.#rooms = new OpenRooms({
      closeAfterMs: parts.limits.unloadAfterMs,
      make: board => this.#newRoom(board),
      forgot: room => this.#forgetRules(room.id),
    })
    this.#rest = new RestRounds({ everyMs: parts.limits.restAfterMs, boards: () => this.#rooms })
    this.#showIn(parts.metrics)
  }

  /** Takes over a socket whose owner has been let in. From here on it is ours, its errors too. */
  accept(opened: OpenSocket, { board, participant }: Visit): void {
    const { socket } = opened
    // Without a listener an error of one socket would end the process; `close` follows by itself.
    socket.on('error', error => this.#metrics.refused.add(isOversize(error) ? 'too-large' : 'malformed'))
    if (this.#isDraining) {
      socket.close(closeCode.restart)
      return
    }
    const room = this.#rooms.enter(board)
    const connection = new Connection(opened, {
      participant,
      limits: this.#parts.limits,
      turns: this.#turns,
      metrics: this.#metrics,
      heard: (speaker, message) => this.#heard(room, speaker, message),
      fellBehind: speaker => room.setAside(speaker),
    })
    this.#makeSpace(room, participant.id)
    socket.on('message', (data, isBinary) => connection.receive(isBinary ? bytesOf(data) : undefined))
    socket.on('ping', data => connection.pinged(data))
    socket.on('pong', () => connection.ponged())
    socket.on('close', () => {
      connection.ended()
      room.leave(connection)
      this.#closeLater(room)
    })
    room.join(connection).then(() => this.#closeLater(room))
    // Whoever let them in knew them as they were before the handshake.
    this.#check(room, connection)
  }

  /** Lays out a new board, which must be in the registry, before anybody joins. */
  create(board: string, snapshot: BoardSnapshot): Promise<void> {
    return this.change(board, empty => fromSnapshot(empty, snapshot))
  }

  /**
   * The board as it is now, and durable. However many ask, one board is read in a turn of the event loop: it takes some
   * milliseconds. Throws `RefusedError`.
   */
  async read(board: string): Promise<BoardSnapshot> {
    const turn = this.#lastReading.then(() => new Promise<void>(resolve => setImmediate(resolve)))
    this.#lastReading = turn
    await turn
    return this.look(board, toSnapshot)
  }

  /** What little `take` sees of the board as it is now, and durable. Throws `RefusedError`. */
  async look<Value>(board: string, take: (board: Board) => Value): Promise<Value> {
    const room = await this.#openRoom(board)
    return room.read(take)
  }

  /**
   * A change that the server makes, through the same log, on whose behalf `maker` tells (`actors.ts`); resolves once it
   * is durable. Throws `RefusedError`.
   */
  async change<Value>(board: string, run: (board: Board) => Value, maker?: string): Promise<Value> {
    const room = await this.#openRoom(board)
    return room.change(run, maker)
  }

  /** What participants may do from now on, open sockets included. Kept until the board is open to all again. */
  setPermissions(board: string, permissions: Permissions): void {
    const room = this.#rooms.get(board)
    const rules = this.#rulesOf(board)
    if (!rules.isInForce(permissions)) {
      if (room) room.permit(permissions)
      else rules.permit(permissions, undefined)
    }
    this.#forgetRules(board)
  }

  /** A facilitator's word on somebody who deleted a lot; false if nobody of that id is frozen. */
  decideFreeze(board: string, participant: string, decision: 'let-go' | 'keep'): boolean {
    const rules = this.#rules.get(board)
    const was = decision === 'keep' ? rules?.keepFrozen(participant) : rules?.letGo(participant)
    if (!was) return false
    this.#rooms.get(board)?.tellOfFreeze(participant)
    this.#forgetRules(board)
    return true
  }

  /** Closes the sockets of those who match, at once: people who were sent away, or came in by a link that is void. */
  disconnect(board: string, match: (participant: PresenceUser) => boolean, code: CloseCode): void {
    for (const { room, connection } of this.#connectionsOn(board)) {
      if (match(connection.participant)) room.dismiss(connection, code)
    }
  }

  /** Looks up somebody whose name, role or right to be here has changed, and tells the board. */
  async refresh(board: string, participant: string): Promise<void> {
    const own = this.#connectionsOn(board).filter(
      ({ connection }) => connection.participant.id === participant,
    )
    await Promise.all(own.map(({ room, connection }) => this.#check(room, connection)))
  }

  /** The same for everybody who has the board open, in private too. */
  async recheck(board: string): Promise<void> {
    await Promise.all(this.#connectionsOn(board).map(({ room, connection }) => this.#check(room, connection)))
  }

  /** The board is deleted: everybody leaves, nothing is kept, and nothing is written any more, in private neither. */
  async remove(board: string): Promise<void> {
    const rooms = this.#roomsOf(board)
    this.#rules.delete(board)
    for (const room of rooms) {
      this.#rooms.forget(room)
      room.closeAll(closeCode.gone)
    }
    await Promise.all(rooms.map(room => room.settled()))
  }

  /** Before the process ends: nobody new, goodbyes spread over a second, and all that was taken made durable. */
  async drain(): Promise<void> {
    this.#isDraining = true
    clearInterval(this.#heart)
    this.#rest.stop()
    const leaving = [...this.#rooms].flatMap(room => [...room.connections].map(one => ({ room, one })))
    const goodbyes = leaving.map(
      ({ room, one }, index) =>
        new Promise<void>(resolve => {
          setTimeout(
            () => resolve(room.dismiss(one, closeCode.restart)),
            (goodbyeMs * index) / leaving.length,
          )
        }),
    )
    await Promise.all(goodbyes)
    await Promise.race([this.#idle(), new Promise(resolve => setTimeout(resolve, drainMs - goodbyeMs))])
    this.#rooms.stop()
    this.#commit.stop()
    await this.#rehearsals.end()
  }

  async #idle(): Promise<void> {
    await Promise.all([...this.#rooms].map(room => room.free()))
    await this.#commit.idle()
  }

  stats(): SyncStats {
    let sockets = 0
    let resting = 0
    for (const room of this.#rooms) {
      sockets += room.connections.size
      if (room.isResting) resting += 1
    }
    const { trouble, stuckBoards } = this.#commit
    return { boards: this.#rooms.size, resting, sockets, stuckBoards, trouble: trouble && reasonOf(trouble) }
  }

  /** The board, and beside it what people write in private, as far as it is open. */
  #roomsOf(board: string): readonly Room[] {
    return [...this.#rooms].filter(({ id }) => boardOf(id) === board)
  }

  #connectionsOn(board: string): readonly { readonly room: Room; readonly connection: Connection }[] {
    return this.#roomsOf(board).flatMap(room =>
      [...room.connections].map(connection => ({ room, connection })),
    )
  }

  #showIn(metrics: Metrics): void {
    const show = (name: string, help: string, read: (stats: SyncStats) => number) =>
      metrics.gauge(`convene_${name}`, help, () => read(this.stats()))
    show('sockets_open', 'Open sync sockets', stats => stats.sockets)
    show('boards_open', 'Boards held in memory', stats => stats.boards)
    show('boards_resting', 'Boards held as bytes, since nobody works on them', stats => stats.resting)
    show('boards_stuck', 'Boards that cannot be stored although others can', stats => stats.stuckBoards)
    show('storage_failing', 'Whether nothing can be stored', stats => (stats.trouble === undefined ? 0 : 1))
  }

  #heard(room: Room, connection: Connection, message: Result<ClientMessage, FrameRefusal>): void {
    if (message.ok) {
      room.hear(connection, message.value)
      return
    }
    const { code, reason } = message.refusal
    this.#metrics.refused.add(code)
    room.dismiss(connection, code === 'malformed' ? closeCode.malformed : closeCode.tooMuch, reason)
  }

  #newRoom(board: string): Room {
    const own = readPrivateName(board)
    // What could not be read is never written over: the next who asks tries anew.
    return new Room(board, {
      ...this.#parts,
      limits: this.#limitsOf(board),
      commit: this.#commit,
      metrics: this.#metrics,
      rehearsals: this.#rehearsals,
      rules: this.#rulesOf(board),
      // What one writes in private is nobody's step.
      prepare: own ? undefined : this.#parts.prepare,
      lost: lost => this.#rooms.forget(lost),
      stored: own && (() => this.wroteInPrivate.tell(own)),
    })
  }

  async #openRoom(board: string): Promise<Room> {
    const room = this.#rooms.enter(board)
    const unopened = await room.open()
    this.#closeLater(room)
    if (unopened === 'gone') throw boardUnknown()
    if (unopened) throw new RefusedError('storage-unavailable', 'The board cannot be read at the moment.')
    return room
  }

  #closeLater(room: Room): void {
    if (!this.#isDraining) this.#rooms.closeLater(room)
  }

  #rulesOf(board: string): BoardRules {
    const rules = this.#rules.get(board) ?? new BoardRules(this.#limitsOf(board))
    this.#rules.set(board, rules)
    return rules
  }

  #limitsOf(id: string): Limits {
    return readPrivateName(id) ? privateLimits(this.#parts.limits) : this.#parts.limits
  }

  /** Nothing grows with the number of boards that were ever open. What is prepared anew need not be remembered. */
  #forgetRules(board: string): void {
    const rules = this.#rules.get(board)
    if (!rules || this.#rooms.get(board)) return
    if (rules.isPlain || (this.#parts.prepare && !rules.hasFrozen)) this.#rules.delete(board)
  }

  /** One person's oldest socket makes way: it is probably a connection that was lost without a goodbye. */
  #makeSpace(room: Room, participant: string): void {
    const own = [...room.connections].filter(connection => connection.participant.id === participant)
    const [oldest] = own
    if (oldest && own.length >= this.#parts.limits.socketsPerParticipant)
      room.turnAway(oldest, closeCode.elsewhere, 'sockets-of-one-person')
  }

  #storageTurned(): void {
    const { trouble } = this.#commit
    if (trouble && trouble.message !== this.#trouble)
      this.#parts.log.error({ err: trouble }, 'nothing can be stored: edits wait, boards are read-only')
    else if (!trouble && this.#trouble) this.#parts.log.info('storage works again')
    this.#trouble = trouble?.message
    for (const room of this.#rooms) room.storageTurned()
  }

  #beat(): void {
    this.#beats += 1
    for (const room of this.#rooms) {
      for (const connection of [...room.connections]) {
        connection.beat()
        if (this.#beats % checkEvery === 0) this.#check(room, connection)
      }
    }
  }

  async #check(room: Room, connection: Connection): Promise<void> {
    try {
      const now = await this.#parts.whoIs(boardOf(room.id), connection.participant.id)
      if (now) room.turned(connection, now)
      else room.dismiss(connection, closeCode.signedOut)
    } catch (error) {
      this.#parts.log.error(
        { err: error, board: room.id },
        'somebody could not be looked up and stays as they were',
      )
    }
  }
}

function reasonOf(trouble: Error): string {
  return trouble instanceof StorageFailure ? trouble.message : 'The database does not work.'
}

/** The socket itself has cut off a frame that is longer than any may be. */
function isOversize(error: Error): boolean {
  return 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
