import { io, type Socket } from 'socket.io-client'
import { type ClientEvents, type Goodbye, type ServerEvents, sessionPath } from '#shared/session/wire.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { whenLookedAt } from '../whenLookedAt.ts'

export type SessionSocket = Socket<ServerEvents, ClientEvents>

export interface SessionLineParts {
  readonly board: string
  /** The participant as whom this page comes: the server lets nobody else in by this line. */
  readonly as: string
  /** `http://host:port`; the page's own server if absent. */
  readonly server?: string | undefined
  /** For programs, which have no cookie. */
  readonly token?: string | undefined
}

/** What comes after a line that is lost. */
export type LineLoss = 'again' | 'rest' | 'signed-out' | 'gone'

const shortestWaitMs = 300
const longestWaitMs = 5000

/** The socket to one session, which keeps coming back unless the server says that it need not. */
export class SessionLine {
  readonly socket: SessionSocket
  readonly lost = new Listeners<LineLoss>()
  #goodbye: Goodbye | undefined
  #waitMs = shortestWaitMs
  #again: ReturnType<typeof setTimeout> | undefined
  #stopWaiting = () => {}

  constructor({ board, as, server, token }: SessionLineParts) {
    this.socket = io(server ?? location.origin, {
      path: sessionPath,
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: shortestWaitMs,
      reconnectionDelayMax: longestWaitMs,
      auth: { board, as },
      ...(token !== undefined && { extraHeaders: { authorization: `Bearer ${token}` } }),
    })
    this.socket.on('goodbye', why => {
      this.#goodbye = why
    })
    this.socket.on('connect', () => {
      this.#goodbye = undefined
    })
    this.socket.on('disconnect', () => this.#lose(this.#goodbye))
    this.socket.on('connect_error', ({ message }) => {
      // Without an answer of the server it tries again by itself.
      if (!this.socket.active)
        this.#lose(message === 'signed-out' || message === 'gone' ? message : undefined)
    })
  }

  open(): void {
    this.socket.connect()
  }

  /** Somebody has come back to this tab: no use to wait any longer. */
  hurry(): void {
    if (this.socket.connected || this.#again === undefined) return
    this.#reopen(0)
  }

  /** Worked well for a while. */
  calm(): void {
    this.#waitMs = shortestWaitMs
  }

  close(): void {
    clearTimeout(this.#again)
    this.#stopWaiting()
    this.socket.disconnect()
  }

  #lose(why: Goodbye | undefined): void {
    switch (why) {
      case 'signed-out':
      case 'gone':
        this.socket.disconnect()
        this.lost.tell(why)
        break
      case 'elsewhere':
        this.#stopWaiting = whenLookedAt(() => this.open())
        this.lost.tell('rest')
        break
      default:
        this.lost.tell('again')
        // After a goodbye, or a refusal, the library leaves it to us.
        if (!this.socket.active) this.#reopen(this.#waitMs)
    }
  }

  #reopen(waitMs: number): void {
    clearTimeout(this.#again)
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs)
    this.#again = setTimeout(() => {
      this.#again = undefined
      this.open()
    }, waitMs)
  }
}
