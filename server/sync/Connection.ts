import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Limits } from '#shared/protocol/limits.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { CloseCode } from '#shared/protocol/sync.ts'
import { type Result, refuse } from '#shared/std/result.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import {
  type ClientMessage,
  decodeFrame,
  encodeFrame,
  type FrameLimits,
  type FrameRefusal,
} from './frames.ts'
import { Intake, type IntakeReason } from './Intake.ts'
import { Pace } from './Pace.ts'
import type { RoundRobin } from './RoundRobin.ts'
import type { SyncMetrics } from './SyncMetrics.ts'
import type { OpenSocket } from './socketDoor.ts'

/** Why we do not read from a socket for a while. What its owner writes meanwhile waits on the owner's side. */
type PauseReason = IntakeReason | 'behind' | 'held'

/** What a message costs at least of a connection's allowance of messages a second. */
const costs: Readonly<Record<ClientMessage['type'], number>> = {
  'state-vector': 4,
  missing: 1,
  update: 1,
  // Standard clients repeat everybody's presence, so there is much of it and it is cheap.
  presence: 0.1,
  query: 1,
  durable: 0.25,
  rules: 1,
}
const pingCost = 0.25
/** Work that costs as much as one message. */
const messageMs = 1
/** Even what is cheap is not cheap in such length. */
const longFrameBytes = 2048

/** Bytes of a message are a small view on a large buffer of the socket, which must not be kept for their sake. */
function copyOf(message: ClientMessage): ClientMessage {
  switch (message.type) {
    case 'missing':
    case 'update':
      return { ...message, update: new Uint8Array(message.update) }
    case 'state-vector':
      return { ...message, vector: new Uint8Array(message.vector) }
    case 'durable':
      return { ...message, token: new Uint8Array(message.token) }
    case 'presence': {
      const entries = message.entries.map(entry => ({ ...entry, state: new Uint8Array(entry.state) }))
      return { ...message, entries }
    }
    case 'query':
    case 'rules':
      return message
    default:
      return unreachable(message)
  }
}

const stillHere = encodeFrame({ type: 'presence', entries: [] })

/** One open socket of one participant. */
export class Connection {
  participant: PresenceUser
  /** Has the board's state, so that updates make sense to it. */
  isLive = false
  /** Set aside since then, because it does not read fast enough. */
  behindSince: number | undefined
  /** Heard from since the last heartbeat. */
  isResponsive = true
  /**
   * Of what the board lacked when the socket opened. Standard clients send what is edited meanwhile at once, and it may
   * build on that: `overdue` if something came that does, and was left out. It comes again with the rest.
   */
  handOver: 'due' | 'overdue' | 'done' = 'due'
  /** Has asked for a receipt, so it understands what is said of storage. */
  wantsReceipts = false
  /** Has asked for the rules, and is told each change of them. */
  wantsRules = false
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #limits: Limits
  readonly #metrics: SyncMetrics
  readonly #fellBehind: (connection: Connection) => void
  readonly #intake: Intake
  readonly #pauses = new Set<PauseReason>()
  #held: ClientMessage[] = []
  #heldBytes = 0
  /** Of the board's state that was sent last: it may be long, and is no sign of a slow reader. */
  #stateBytes = 0
  /** Of frames: one long upload, and none after it. */
  #frameLimits: FrameLimits
  #isClosed = false

  constructor({ socket, stream }: OpenSocket, parts: ConnectionParts) {
    const { participant, limits, turns, metrics, heard, fellBehind } = parts
    this.#metrics = metrics
    this.#socket = socket
    this.#stream = stream
    this.participant = participant
    this.#limits = limits
    this.#frameLimits = limits
    this.#fellBehind = fellBehind
    this.#intake = new Intake({
      pace: new Pace({
        perSecond: limits.messagesPerSecond,
        burst: limits.messagesBurst,
        now: performance.now(),
      }),
      turns,
      hear: frame => this.#hear(frame, message => heard(this, message)),
      mayHear: () => this.#mayHear(),
      waits: reason => {
        if (reason === 'pace') metrics.throttled.add()
        this.pause(reason)
      },
      goesOn: reason => this.resume(reason),
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get isPaused(): boolean {
    return this.#pauses.size > 0
  }

  /** It reads more slowly than there is to read. */
  get isBehind(): boolean {
    const unsent = this.#stream.writableLength
    if (unsent === 0) this.#stateBytes = 0
    return unsent > this.#limits.slowConsumerBytes + this.#stateBytes
  }

  /** Whoever was behind has read nearly everything. */
  get hasCaughtUp(): boolean {
    return this.#stream.writableLength < this.#limits.slowConsumerBytes / 4
  }

  /** A frame has arrived, undefined if it is none of ours. It is heard when its turn comes. */
  receive(frame: Uint8Array | undefined): void {
    this.isResponsive = true
    if (frame) this.#metrics.bytesIn.add(frame.length)
    if (!this.#isClosed) this.#intake.add(frame)
  }

  /** Pings cost, too: whoever sends more of them than it may is not answered. */
  pinged(data: Uint8Array): void {
    this.ponged()
    if (this.#isClosed || this.#pauses.has('pace') || this.isBehind) return
    this.#socket.pong(data)
  }

  ponged(): void {
    this.isResponsive = true
    if (!this.#pauses.has('pace')) this.#intake.charge(pingCost)
  }

  get isHolding(): boolean {
    return this.#held.length > 0
  }

  /** Keeps a message for later. What more would be too much stays on its owner's side. */
  hold(message: ClientMessage): void {
    const kept = copyOf(message)
    this.#held.push(kept)
    this.#heldBytes += 'update' in kept ? kept.update.length : 0
    if (this.#heldBytes >= this.#limits.frameBytes || this.#held.length >= this.#limits.messagesBurst)
      this.pause('held')
  }

  /** What was held, in order; it is the caller's now. */
  release(): readonly ClientMessage[] {
    const held = this.#held
    this.#held = []
    this.#heldBytes = 0
    this.resume('held')
    return held
  }

  /**
   * Frames as `encodeFrame` makes them, one or more in a row. They go past the library, which would make each anew for
   * each recipient, straight into the stream below it. Both ways keep their order, since the library holds nothing back
   * (it would with compression). Trap: nothing may follow the goodbye, which the library says by itself when it hears
   * the other side's.
   */
  send(frames: Buffer): void {
    if (this.#isClosed || this.#socket.readyState !== this.#socket.OPEN) return
    this.#metrics.bytesOut.add(frames.length)
    this.#stream.write(frames)
  }

  /** The board's state, in however many frames: from now on updates make sense to it. */
  sendState(frames: readonly Buffer[]): void {
    this.#stateBytes = frames.reduce((sum, frame) => sum + frame.length, 0)
    for (const frame of frames) this.send(frame)
    this.isLive = true
  }

  /**
   * Ends a connection that has not answered since the last beat. An empty word of presence keeps standard clients
   * from believing that we are gone: they look at messages, not at pings.
   */
  beat(): void {
    if (this.isPaused) return
    if (!this.isResponsive) {
      this.terminate()
      return
    }
    this.isResponsive = false
    this.#socket.ping()
    this.send(stillHere)
  }

  pause(reason: PauseReason): void {
    if (this.#isClosed) return
    this.#pauses.add(reason)
    this.#socket.pause()
  }

  resume(reason: PauseReason): void {
    if (!this.#pauses.delete(reason)) return
    if (this.#pauses.size === 0) this.#socket.resume()
    this.#intake.goOn()
  }

  /** Says why, and speaks no more. The close code says whether to come back. */
  close(code: CloseCode, reason = ''): void {
    if (this.#isClosed) return
    this.ended()
    this.#socket.close(code, reason)
    // A paused socket would never read the other side's goodbye.
    this.#socket.resume()
  }

  /** Without a word, for those who do not answer. */
  terminate(): void {
    this.ended()
    this.#socket.terminate()
  }

  /** The socket is gone, whoever closed it. */
  ended(): void {
    this.#isClosed = true
    this.#pauses.clear()
    this.#intake.end()
  }

  /** Answers what it cost. What takes long costs as much as it takes: CPU time, for a busy machine is nobody's fault. */
  #hear(
    frame: Uint8Array | undefined,
    heard: (message: Result<ClientMessage, FrameRefusal>) => void,
  ): number {
    const atFirst = frame && frame.length > longFrameBytes ? cpuMs() : undefined
    const message = this.#decode(frame)
    const least = message.ok ? costs[message.value.type] : 1
    const before = atFirst ?? (least < 1 ? undefined : cpuMs())
    heard(message)
    return before === undefined ? least : Math.max(least, (cpuMs() - before) / messageMs)
  }

  #decode(frame: Uint8Array | undefined): Result<ClientMessage, FrameRefusal> {
    if (!frame) return refuse({ code: 'malformed', reason: 'text where bytes should be' })
    const decoded = decodeFrame(frame, this.#frameLimits)
    if (decoded.ok && decoded.value.type === 'missing')
      this.#frameLimits = { ...this.#limits, firstUploadBytes: this.#limits.frameBytes }
    return decoded
  }

  /** Whoever does not read what it asked for is not heard until it does. */
  #mayHear(): boolean {
    if (this.#isClosed) return false
    if (this.behindSince === undefined && this.isBehind) this.#fellBehind(this)
    return [...this.#pauses].every(reason => reason === 'turn')
  }
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

interface ConnectionParts {
  readonly participant: PresenceUser
  readonly limits: Limits
  readonly turns: RoundRobin
  readonly metrics: SyncMetrics
  readonly heard: (connection: Connection, message: Result<ClientMessage, FrameRefusal>) => void
  readonly fellBehind: (connection: Connection) => void
}
