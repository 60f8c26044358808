import type { WebSocket } from 'ws'
import type { Limits } from '#shared/protocol/limits.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { CloseCode } from '#shared/protocol/sync.ts'
import type { Result } from '#shared/std/result.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { type ClientMessage, decodeFrame, encodeFrame, type FrameRefusal } from './frames.ts'
import { Pace } from './Pace.ts'

/** Why we do not read from a socket for a while. What its owner writes meanwhile waits on the owner's side. */
export type PauseReason = 'pace' | 'behind' | 'held'

/** What a message costs of a connection's allowance of messages a second. */
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
    case 'presence':
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
  /** Has asked for a receipt, so it understands what is said of storage. */
  wantsReceipts = false
  /** Has asked for the rules, and is told each change of them. */
  wantsRules = false
  readonly #socket: WebSocket
  readonly #limits: Limits
  readonly #pace: Pace
  readonly #pauses = new Set<PauseReason>()
  #held: ClientMessage[] = []
  #heldBytes = 0
  #paceTimer: NodeJS.Timeout | undefined
  #hasUploaded = false
  #isClosed = false

  constructor(
    socket: WebSocket,
    participant: PresenceUser,
    { limits, now }: { limits: Limits; now: number },
  ) {
    this.#socket = socket
    this.participant = participant
    this.#limits = limits
    this.#pace = new Pace({ perSecond: limits.messagesPerSecond, burst: limits.messagesBurst, now })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get isPaused(): boolean {
    return this.#pauses.size > 0
  }

  get unsentBytes(): number {
    return this.#socket.bufferedAmount
  }

  /** Decodes a frame and charges for it: whoever talks too much is read from more slowly. */
  read(frame: Uint8Array, now: number): Result<ClientMessage, FrameRefusal> {
    const decoded = decodeFrame(frame, {
      ...this.#limits,
      firstUploadBytes: this.#hasUploaded ? this.#limits.frameBytes : this.#limits.firstUploadBytes,
    })
    if (!decoded.ok) return decoded
    if (decoded.value.type === 'missing') this.#hasUploaded = true
    const waitMs = this.#pace.spend(costs[decoded.value.type], now)
    if (waitMs > 0) this.#slowDown(waitMs)
    return decoded
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

  send(frame: Uint8Array): void {
    if (!this.#isClosed) this.#socket.send(frame)
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
    this.#pauses.add(reason)
    this.#socket.pause()
  }

  resume(reason: PauseReason): void {
    if (this.#pauses.delete(reason) && this.#pauses.size === 0) this.#socket.resume()
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
    clearTimeout(this.#paceTimer)
  }

  #slowDown(waitMs: number): void {
    this.pause('pace')
    clearTimeout(this.#paceTimer)
    this.#paceTimer = setTimeout(() => this.resume('pace'), waitMs)
  }
}
