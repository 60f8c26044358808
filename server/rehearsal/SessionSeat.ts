import { io, type Socket } from 'socket.io-client'
import { newId } from '#shared/board/ids.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import {
  type ClientEvents,
  type ServerEvents,
  type StateChange,
  sessionPath,
  type WholeState,
} from '#shared/session/wire.ts'
import { applyPatch, type Json } from '#shared/std/mergePatch.ts'

const patienceMs = 10_000

/** A place at a session, over the session socket; whoever waits in the lobby sees nothing of it. */
export class SessionSeat {
  readonly #socket: Socket<ServerEvents, ClientEvents>
  #copy: { readonly version: number; readonly view: SessionView } | undefined
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
      this.#adopt(whole)
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

  /** Whether it is done; a refusal is as good an answer as any. */
  async do(command: SessionCommand): Promise<boolean> {
    const { ok } = await this.#socket.timeout(patienceMs).emitWithAck('command', { id: newId(), ...command })
    return ok
  }

  leave(): void {
    this.#mayComeBack = false
    this.#socket.disconnect()
  }

  #adopt({ version, view }: WholeState): void {
    this.#copy = { version, view }
  }

  #follow({ version, patch }: StateChange): void {
    if (!this.#copy || version <= this.#copy.version) return
    if (version > this.#copy.version + 1) return void this.#socket.emit('ask', whole => this.#adopt(whole))
    const view = patch === undefined ? this.#copy.view : applyPatch(this.#copy.view as Json, patch)
    this.#copy = { version, view: view as SessionView }
  }
}
