import type { WebSocket } from 'ws'
import type { Limits } from '#shared/protocol/limits.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { CloseCode } from '#shared/protocol/sync.ts'
import type { Result } from '#shared/std/result.ts'
import { type ClientMessage, decodeFrame, encodeFrame, type FrameRefusal } from './frames.ts'
import { Pace } from './Pace.ts'

/** Why we do not read from a socket for a while. What its owner writes meanwhile waits on the owner's side. */
export type PauseReason = 'pace' | 'behind' | 'storage'

/** What a message costs of a connection's allowance of messages a second. */
const costs: Readonly<Record<ClientMessage['type'], number>> = {
  'state-vector': 4,
  missing: 1,
  update: 1,
  // Standard clients repeat everybody's presence, so there is much of it and it is cheap.
  presence: 0.1,
  query: 1,
  durable: 0.25,
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
  readonly #socket: WebSocket
  readonly #limits: Limits
  readonly #pace: Pace
  readonly #pauses = new Set<PauseReason>()
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
