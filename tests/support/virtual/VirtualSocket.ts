import { EventEmitter } from 'node:events'
import type { OpenSocket } from '#server/sync/socketDoor.ts'

/** What a client hears by a line, in order. */
export type Word = { readonly frame: Uint8Array } | { readonly code: number; readonly reason: string }

/**
 * A web socket as the server sees it, without a network: what the server says lies in `down` until it is fetched, and
 * nothing reaches the server that is not delivered.
 */
export class VirtualSocket {
  readonly down: Word[] = []
  readonly #events = new EventEmitter()
  #isOpen = true
  #isPaused = false

  /** In the server's hands. */
  get opened(): OpenSocket {
    const is = this
    const socket = {
      OPEN: 1,
      get readyState() {
        return is.#isOpen ? 1 : 3
      },
      on: (name: string, listener: (...args: unknown[]) => void) => this.#events.on(name, listener),
      pause: () => {
        this.#isPaused = true
      },
      resume: () => {
        this.#isPaused = false
      },
      ping: () => {},
      pong: () => {},
      close: (code: number, reason = '') => this.#close({ code, reason: String(reason) }),
      terminate: () => this.#close({ code: 1006, reason: '' }),
    }
    const stream = { writableLength: 0, write: (frames: Buffer) => this.down.push(...wordsIn(frames)) }
    // The server uses no more of them than this.
    return { socket, stream } as unknown as OpenSocket
  }

  /** False if the server does not read at the moment. */
  deliver(frame: Uint8Array): boolean {
    if (!this.#isOpen || this.#isPaused) return !this.#isOpen
    this.#events.emit('message', frame, true)
    return true
  }

  /** The line is gone, and the server notices. */
  break(): void {
    this.#close({ code: 1006, reason: '' })
  }

  #close(word: Word): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.down.push(word)
    this.#events.emit('close')
  }
}

/** Messages in web socket frames as a server writes them. */
function wordsIn(frames: Buffer): Word[] {
  const words: Word[] = []
  for (let at = 0; at < frames.length; ) {
    const short = frames[at + 1] ?? 0
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    const length =
      head === 2 ? short : head === 4 ? frames.readUInt16BE(at + 2) : Number(frames.readBigUInt64BE(at + 2))
    words.push({ frame: new Uint8Array(frames.subarray(at + head, at + head + length)) })
    at += head + length
  }
  return words
}
