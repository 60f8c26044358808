import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Access } from '#server/access/Access.ts'
import type { Member } from '#server/access/Member.ts'
import type { Metrics } from '#server/metrics/Metrics.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { RosterChange } from '#shared/session/Outcome.ts'
import type { Goodbye } from '#shared/session/wire.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { Attendances } from './Attendances.ts'
import { admitSocket } from './admitSocket.ts'
import type { Standing } from './BoardSession.ts'
import { hearMember } from './hearMember.ts'
import { openIo } from './openIo.ts'
import { SeatedSockets } from './SeatedSockets.ts'
import { SessionMetrics } from './SessionMetrics.ts'
import type { Io, SessionSocket } from './SessionSocket.ts'
import type { BoardStep, Sessions } from './Sessions.ts'
import { roomOf, tellStep } from './tellStep.ts'
import { watchUnsent } from './watchUnsent.ts'
import { wholeFor } from './wholeFor.ts'

export interface SessionSocketsParts {
  readonly sessions: Sessions
  readonly access: Access
  readonly limits: Limits
  readonly metrics: Metrics
  readonly log: Logger
  /** Whether a request may open a socket at all; undefined if it may, otherwise why not, in a word. */
  readonly turnsAway: (request: IncomingMessage) => string | undefined
  /** Whether cookies are those of a server behind TLS. */
  readonly secure: boolean
  readonly now: () => number
}

/** Everybody who is connected is looked up anew every so often, whatever they do. */
const recheckMs = 60_000

/** The sockets of all sessions: who they are, what they are told, and what is heard from them. */
export class SessionSockets {
  readonly #parts: SessionSocketsParts
  readonly #io: Io
  readonly #metrics: SessionMetrics
  readonly #attendances: Attendances
  readonly #rechecking: NodeJS.Timeout
  readonly #seated = new SeatedSockets()
  #isClosing = false

  constructor(server: HttpServer, parts: SessionSocketsParts) {
    const { limits, sessions } = parts
    this.#parts = parts
    this.#metrics = new SessionMetrics(parts.metrics, () => this.#seated.size)
    this.#attendances = new Attendances({
      limits,
      attends: (board, person, attendance) => this.#attends(board, person, attendance),
    })
    this.#io = openIo(server, {
      ...parts,
      turnsAway: request => (this.#isClosing ? 'restart' : parts.turnsAway(request)),
      admit: socket => admitSocket(socket, parts),
    })
    this.#io.on('connection', socket => this.#welcome(socket))
    sessions.stepped.add(step => {
      this.#tell(step)
      this.#letInAndOut(step)
    })
    this.#rechecking = setInterval(() => this.#recheckAll(), recheckMs).unref()
  }

  /** Somebody has another name or role, or belongs no longer; the session hears of it, and their sockets. */
  async refresh(board: string, person: string): Promise<void> {
    const member = await this.#parts.sessions.refresh(board, person)
    const own = this.#seated.ofPerson(board, person)
    await Promise.all(own.map(socket => this.#turned(socket, member)))
  }

  /** The same for everybody who is connected. */
  async recheck(board: string): Promise<void> {
    const people = new Set(this.#seated.of(board).map(({ data }) => data.member.id))
    await Promise.all([...people].map(person => this.refresh(board, person)))
  }

  /** The board is deleted. */
  remove(board: string): void {
    for (const socket of this.#seated.of(board)) this.#dismiss(socket, 'gone')
  }

  /** Before the process ends: goodbyes, and nobody new. Who was here when it ended is seen when they come back. */
  close(): void {
    this.#isClosing = true
    clearInterval(this.#rechecking)
    this.#attendances.stop()
    for (const board of this.#seated.boards)
      for (const socket of this.#seated.of(board)) this.#dismiss(socket, 'restart')
    this.#io.engine.close()
  }

  /** Those whom a change of the roster concerns hear of it. */
  #letInAndOut({ board, roster }: BoardStep): void {
    const told = Promise.all(roster.map(change => this.#rosterTurned(board, change)))
    told.catch((error: unknown) =>
      this.#parts.log.error({ err: error, board }, 'a roster change was not told'),
    )
  }

  async #rosterTurned(board: string, change: RosterChange): Promise<void> {
    switch (change.do) {
      case 'role':
        return this.refresh(board, change.person)
      case 'shut-out':
        return this.recheck(board)
      case 'admit':
      case 'admit-all':
        return this.#letInWaiting(board)
      case 'remove':
        for (const socket of this.#seated.ofPerson(board, change.person)) this.#dismiss(socket, 'signed-out')
        return
      default:
        return unreachable(change)
    }
  }

  #welcome(socket: SessionSocket): void {
    const { board, isInside } = socket.data
    this.#makeSpace(socket)
    this.#seated.add(socket)
    socket.on('disconnect', () => {
      this.#seated.delete(socket)
      if (socket.data.isInside) this.#attendances.left(board, socket.data.member.id, socket.id)
    })
    watchUnsent(socket, () => this.#dismiss(socket, 'too-slow'))
    const welcomed = isInside ? this.#letIn(socket) : this.#letWait(socket)
    welcomed.catch((error: unknown) => {
      this.#parts.log.error({ err: error, board }, 'somebody could not be welcomed to a session')
      socket.disconnect(true)
    })
  }

  async #letIn(socket: SessionSocket): Promise<void> {
    const { sessions, log, limits, now } = this.#parts
    const { board } = socket.data
    hearMember(socket, {
      sessions,
      limits,
      log,
      now,
      metrics: this.#metrics,
      attendances: this.#attendances,
      refreshed: () => this.#lookUp(socket),
      dismiss: why => this.#dismiss(socket, why),
    })
    await this.#attendances.came(board, socket.data.member.id, socket.id)
    await sessions.look(board, standing => {
      this.#tellWhole(socket, standing)
      for (const [id, { attendance }] of Object.entries(standing.state.people))
        if (attendance !== 'left') this.#attendances.expect(board, id, attendance)
    })
  }

  async #letWait(socket: SessionSocket): Promise<void> {
    const { sessions, access } = this.#parts
    const { board, member } = socket.data
    // Nobody would tell a socket that was on its way while its person was let in.
    if (await access.memberById(board, member.id)) return this.#dismiss(socket, 'moved')
    const facilitators = await access.facilitatorsOf(board)
    const waits = await sessions.look(board, ({ state }) => Object.hasOwn(state.door.waiting, member.id))
    socket.emit('outside', { at: waits ? 'lobby' : 'locked-door', facilitators })
  }

  /** Whoever has been let in meanwhile comes in by another socket. */
  async #letInWaiting(board: string): Promise<void> {
    const outside = this.#seated.of(board).filter(({ data }) => !data.isInside)
    await Promise.all(
      outside.map(async socket => {
        const member = await this.#parts.access.memberById(board, socket.data.member.id)
        if (member) this.#dismiss(socket, 'moved')
      }),
    )
  }

  #tell(step: BoardStep): void {
    const sockets = this.#seated.of(step.board)
    tellStep(step, { io: this.#io, sockets, now: this.#parts.now() })
  }

  async #attends(...[board, person, attendance]: Parameters<Sessions['attends']>): Promise<void> {
    try {
      await this.#parts.sessions.attends(board, person, attendance)
    } catch (error) {
      this.#parts.log.warn({ err: error, board }, 'who is here could not be noted')
    }
  }

  /** Who they are now; they are sent away if they belong no longer. */
  async #lookUp(socket: SessionSocket): Promise<Member | undefined> {
    const { board, member } = socket.data
    const now = await this.#parts.access.memberById(board, member.id)
    await this.#turned(socket, now)
    return now
  }

  /** Another role is shown another part. */
  async #turned(socket: SessionSocket, member: Member | undefined): Promise<void> {
    const { sessions, access } = this.#parts
    const { board, member: former, isInside } = socket.data
    const belongs = member !== undefined
    const mayWait = !belongs && (await access.isOutside(board, former.id))
    if (!belongs && !mayWait) return this.#dismiss(socket, 'signed-out')
    // Whoever is let in, or shut out, comes again by another socket.
    if (belongs !== isInside) return this.#dismiss(socket, 'moved')
    if (!belongs) return
    socket.data.member = member
    if (former.role !== member.role) await sessions.look(board, standing => this.#tellWhole(socket, standing))
  }

  /** From now on it is told every step that its role is shown. */
  #tellWhole(socket: SessionSocket, standing: Standing): void {
    if (!socket.connected) return
    const { board, member } = socket.data
    for (const room of socket.rooms) if (room !== socket.id) socket.leave(room)
    socket.join(roomOf(board, member.role))
    socket.emit('state', wholeFor(standing, member, this.#parts.now()))
  }

  #recheckAll(): void {
    for (const board of this.#seated.boards) {
      this.recheck(board).catch((error: unknown) =>
        this.#parts.log.error({ err: error, board }, 'people of a session could not be looked up'),
      )
    }
  }

  /** One person's oldest socket makes way: it is probably a line that was lost without a goodbye. */
  #makeSpace({ data }: SessionSocket): void {
    const own = this.#seated.ofPerson(data.board, data.member.id)
    const [oldest] = own
    if (oldest && own.length >= this.#parts.limits.socketsPerParticipant) this.#dismiss(oldest, 'elsewhere')
  }

  #dismiss(socket: SessionSocket, why: Goodbye): void {
    if (why === 'too-much' || why === 'too-slow') this.#metrics.refused.add(why)
    socket.emit('goodbye', why)
    socket.disconnect(true)
  }
}
