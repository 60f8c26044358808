import * as Y from 'yjs'
import type { SyncServer } from '#server/sync/SyncServer.ts'
import type { Board } from '#shared/board/Board.ts'
import type { Actor } from '#shared/protocol/permissions.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import { frames, heardIn } from '#tests/support/rawFrames.ts'
import { Person } from '#tests/support/simulation.ts'
import { VirtualSocket } from './VirtualSocket.ts'

export const boardId = 'b'

/** Of a message that brings neither structs nor deletions. */
const emptyLength = 5

/** One open tab of somebody: their copy of the board, and at times a line to the server, as y-websocket uses it. */
export class Tab {
  readonly person: Person
  /** As whom this copy was written to, here and before. */
  readonly clients = new Set<number>()
  /** Edits made here so far, and those of them that the server has acknowledged. */
  edits = 0
  acknowledged = 0
  /** Updates with anything in them that the server was told. */
  told = 0
  #socket: VirtualSocket | undefined
  #up: Uint8Array[] = []
  #isHandedOver = false
  #watched: Y.Doc | undefined

  constructor(actor: Actor, clientID: number) {
    this.person = new Person(actor, clientID)
    this.clients.add(clientID)
    this.#watch()
  }

  get board(): Board {
    return this.person.board
  }

  get isConnected(): boolean {
    return this.#socket !== undefined
  }

  connect(server: SyncServer): void {
    if (this.#socket) return
    const { id, role } = this.person.actor
    const participant: PresenceUser = { id, name: id, role, color: 1 }
    this.#socket = new VirtualSocket()
    server.accept(this.#socket.opened, { board: boardId, participant })
    this.#up = [frames.stateVector(Y.encodeStateVector(this.board.doc))]
  }

  /** What is on the line in either direction is lost. */
  cut(): void {
    this.#socket?.break()
    this.#lose()
  }

  /** The server is no more. Of what it said last, the first so many words have arrived. */
  orphan(words: number): void {
    for (let count = 0; count < words; count++) this.fetch()
    this.#lose()
  }

  /** Closes and opens again, with the copy that is on the device. */
  reload(clientID: number): void {
    this.cut()
    this.person.reload(clientID)
    this.clients.add(clientID)
    this.#watch()
  }

  /** Sends one message; false if there is none, or the server does not read. */
  send(): boolean {
    const [first] = this.#up
    if (!first || !this.#socket?.deliver(first)) return false
    this.#up.shift()
    return true
  }

  /** Hears one word of the server; answers why it was sent away if that was the word. */
  fetch(): { readonly code: number; readonly reason: string } | boolean {
    const word = this.#socket?.down.shift()
    if (!word) return false
    if ('code' in word) {
      this.#lose()
      return word
    }
    const heard = heardIn(word.frame)
    if (heard.type === 'state-vector') {
      this.#tell(frames.missing(Y.encodeStateAsUpdate(this.board.doc, heard.bytes)))
      this.#isHandedOver = true
      this.#ask()
    } else if (heard.type === 'missing' || heard.type === 'update') {
      Y.applyUpdate(this.board.doc, heard.bytes, 'net')
    } else if (heard.type === 'durable') {
      this.acknowledged = Math.max(this.acknowledged, heard.count)
    }
    return true
  }

  #watch(): void {
    const { doc } = this.board
    if (this.#watched === doc) return
    this.#watched = doc
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'net' || origin === 'kept') return
      this.edits += 1
      if (!this.#socket) return
      this.#tell(frames.update(update))
      this.#ask()
    })
  }

  #tell(frame: Uint8Array): void {
    if (frame.length > emptyLength) this.told += 1
    this.#up.push(frame)
  }

  #ask(): void {
    if (this.#isHandedOver) this.#up.push(frames.durable(this.edits))
  }

  #lose(): void {
    this.#socket = undefined
    this.#up = []
    this.#isHandedOver = false
  }
}
