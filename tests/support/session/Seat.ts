import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { newId } from '#shared/board/ids.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import {
  type ClientEvents,
  type CommandAnswer,
  type Goodbye,
  type OutsideWord,
  type ServerEvents,
  type Signal,
  sessionPath,
  type WholeState,
} from '#shared/session/wire.ts'
import { applyPatch, type Json } from '#shared/std/mergePatch.ts'
import { eventually } from '../eventually.ts'

export interface SeatOptions {
  readonly url: string
  readonly board: string
  readonly token?: string
  readonly as?: string
  readonly origin?: string
  /** In place of the token: as a browser sends it. */
  readonly cookie?: string
}

/** One open session socket that keeps all that it hears; it says whatever a test wants. */
export class Seat {
  readonly socket: Socket<ServerEvents, ClientEvents>
  readonly events: SessionEvent[] = []
  readonly signals: (readonly [string, Signal])[] = []
  readonly goodbyes: Goodbye[] = []
  /** Every byte of text that came. */
  readonly heard: string[] = []
  outside: OutsideWord | undefined
  refused: string | undefined
  whole: WholeState | undefined
  version = 0
  view: SessionView | undefined

  constructor({ url, board, token, as, origin, cookie }: SeatOptions) {
    this.socket = io(url, {
      path: sessionPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { board, ...(as !== undefined && { as }) },
      extraHeaders: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(origin !== undefined && { origin }),
        ...(cookie !== undefined && { cookie: `convene=${cookie}` }),
      },
    })
    this.socket.on('state', whole => {
      this.whole = whole
      this.version = whole.version
      this.view = whole.view
    })
    this.socket.on('change', ({ version, patch, events }) => {
      this.version = version
      this.events.push(...events)
      if (patch !== undefined && this.view) this.view = applyPatch(this.view as Json, patch) as SessionView
    })
    this.socket.on('signal', (from, signal) => this.signals.push([from, signal]))
    this.socket.on('outside', word => {
      this.outside = word
    })
    this.socket.on('goodbye', why => this.goodbyes.push(why))
    this.socket.on('connect_error', error => {
      this.refused = error.message
    })
    this.socket.onAny((...said) => this.heard.push(JSON.stringify(said)))
    onTestFinished(() => void this.socket.disconnect())
  }

  /** A member who has been told the state. */
  static async take(options: SeatOptions): Promise<Seat> {
    const seat = new Seat(options)
    await eventually(() => {
      if (!seat.view) throw new Error(`no state: ${seat.refused ?? 'nothing was said'}`)
    })
    return seat
  }

  command(command: SessionCommand, id: string = newId()): Promise<CommandAnswer> {
    return this.ask({ id, ...command })
  }

  /** Anything at all, as a forged client would. */
  ask(asked: unknown): Promise<CommandAnswer> {
    return this.socket.timeout(10_000).emitWithAck('command', asked as never)
  }

  /** Throws if it is refused. */
  async do(command: SessionCommand): Promise<number> {
    const answer = await this.command(command)
    if (!answer.ok) throw new Error(`${command.name}: ${answer.refusal}`)
    return answer.version
  }

  /** Why it is refused; undefined if it is done. */
  async refusal(command: SessionCommand): Promise<string | undefined> {
    const answer = await this.command(command)
    return answer.ok ? undefined : answer.refusal
  }

  step(place: number): string {
    return this.view?.script?.steps[place]?.id ?? 'snone'
  }
}
