import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { messageType, syncStep } from '#shared/protocol/sync.ts'
import { frames, type PresenceWord, presenceIn } from '#tests/support/rawFrames.ts'
import type { Dialect } from './dialects.ts'
import type { Seat } from './Venue.ts'

/** A participant with a real document. What it writes with the origin `own` is sent; what it hears is applied. */
export class Participant {
  readonly board = new Board(new Y.Doc())
  onPresence: ((entries: readonly PresenceWord[]) => void) | undefined
  /** What is neither of the document nor of presence. */
  onOther: ((type: number, body: Uint8Array) => void) | undefined
  readonly #seat: Seat
  readonly #dialect: Dialect
  readonly #socket: WebSocket
  readonly #synced = Promise.withResolvers<void>()

  private constructor(seat: Seat, dialect: Dialect) {
    this.#seat = seat
    this.#dialect = dialect
    this.#socket = new WebSocket(seat.url, { headers: seat.headers, perMessageDeflate: false })
    this.#socket.on('message', (data: Buffer) => this.#hear(dialect.unwrap(data)))
    this.#socket.on('error', error => this.#synced.reject(error))
    this.board.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'own') this.say(frames.update(update))
    })
  }

  /** Resolves once it has the state. A server that keeps none is made up for by the base. */
  static async join(
    seat: Seat,
    { dialect, base, isToldState }: { dialect: Dialect; base?: Uint8Array; isToldState: boolean },
  ): Promise<Participant> {
    const participant = new Participant(seat, dialect)
    if (base) Y.applyUpdate(participant.board.doc, base)
    await new Promise((resolve, reject) => {
      participant.#socket.once('open', resolve)
      participant.#socket.once('error', reject)
    })
    const greeting = dialect.greeting(seat.room)
    if (greeting) participant.#socket.send(greeting)
    participant.say(frames.stateVector(Y.encodeStateVector(participant.board.doc)))
    if (isToldState) await participant.#synced.promise
    return participant
  }

  say(message: Uint8Array): void {
    this.#socket.send(this.#dialect.wrap(this.#seat.room, message))
  }

  leave(): void {
    this.#socket.terminate()
  }

  #hear(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === messageType.awareness) {
      this.onPresence?.(presenceIn(decoding.readVarUint8Array(decoder)))
      return
    }
    if (type !== messageType.sync) {
      this.onOther?.(type, decoding.readTailAsUint8Array(decoder))
      return
    }
    const step = decoding.readVarUint(decoder)
    if (step === syncStep.stateVector) return
    const update = decoding.readVarUint8Array(decoder)
    Y.applyUpdate(this.board.doc, update, 'net')
    if (step === syncStep.missing) this.#synced.resolve()
  }
}
