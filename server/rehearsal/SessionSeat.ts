import { io, type Socket } from 'socket.io-client'
import { newId } from '#shared/board/ids.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import { adopt, follow, type SessionCopy } from '#shared/session/SessionCopy.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import { type ClientEvents, type ServerEvents, type StateChange, sessionPath } from '#shared/session/wire.ts'

const patienceMs = 10_000

/** A place at a session, over the session socket; whoever waits in the lobby sees nothing of it. */
export class SessionSeat {
  readonly #socket: Socket<ServerEvents, ClientEvents>
  #copy: SessionCopy | undefined
  #mayComeBack = true

  constructor(url: string, { board, token }: { readonly board: string; readonly token: string }) {
    this.#socket = io(url, {
      path: sessionPath,
      transports: ['websocket'],
      forceNew: true,
      auth: { board },
      extraHeaders: { authorization: `Bearer ${token}` },
    })
    this.#socket.on('state', whole => {
      this.#copy = adopt(this.#copy, whole, true)
      this.#socket.emit('look', true)
    })
    this.#socket.on('change', change => this.#follow(change))
    this.#socket.on('goodbye', why => {
      this.#mayComeBack = why !== 'signed-out' && why !== 'gone'
    })
    this.#socket.on('disconnect', () => {
      this.#copy = undefined
      if (!this.#mayComeBack) this.#socket.disconnect()
      // After a goodbye the library leaves it to us: somebody was let in from the lobby, or shut out.
      else if (!this.#socket.active) this.#socket.connect()
    })
  }

  /** Undefined outside. */
  get view(): SessionView | undefined {
    return this.#copy?.view
  }

  /** Resolves once there is an answer; to be refused is one. */
  async do(command: SessionCommand): Promise<void> {
    await this.#socket.timeout(patienceMs).emitWithAck('command', { id: newId(), ...command })
  }

  leave(): void {
    this.#mayComeBack = false
    this.#socket.disconnect()
  }

  #follow(change: StateChange): void {
    const next = this.#copy && follow(this.#copy, change)
    if (next !== 'hole') this.#copy = next
    else
      this.#socket.emit('ask', whole => {
        this.#copy = adopt(this.#copy, whole, false)
      })
  }
}
