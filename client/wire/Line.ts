import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { messageType, syncStep } from '#shared/protocol/sync.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { type End, endOf } from './endOf.ts'

export interface LineParts {
  readonly board: string
  readonly doc: Y.Doc
  /** `ws://host:port`; the page's own server if absent. */
  readonly server?: string | undefined
  /** Another web socket, for programs that must send headers. */
  readonly socket?: typeof WebSocket | undefined
}

const longestBackoffMs = 5000

/**
 * The socket to one board: a y-websocket provider that keeps coming back, and beside it the messages that are ours.
 * It tells in order, for each socket: opened, handedOver, met, lost. Nobody hears anything before `open`.
 */
export class Line {
  readonly opened = new Listeners()
  /** Our answer to the server's state vector has left on this socket: what is sent from now on comes behind it. */
  readonly handedOver = new Listeners()
  /** The board as the server has it has come over this socket. */
  readonly met = new Listeners()
  /** This socket is gone; with an end there will be no other. */
  readonly lost = new Listeners<End | undefined>()
  readonly #provider: WebsocketProvider

  constructor({ board, doc, server, socket }: LineParts) {
    const provider = new WebsocketProvider(`${server ?? sameOrigin()}/sync`, board, doc, {
      connect: false,
      disableBc: true,
      maxBackoffTime: longestBackoffMs,
      shouldReconnect: event => endOf(event.code) === undefined,
      ...(socket && { WebSocketPolyfill: socket }),
    })
    this.#provider = provider
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.opened.tell()
    })
    provider.on('sync', synced => {
      if (synced) this.met.tell()
    })
    provider.on('connection-close', event => this.lost.tell(endOf(event?.code)))
    this.#watchHandOver()
  }

  get awareness(): Awareness {
    return this.#provider.awareness
  }

  /** Whether a change of the document came over this line. */
  brought(origin: unknown): boolean {
    return origin === this.#provider
  }

  open(): void {
    this.#provider.connect()
  }

  /** Says a message of our own: its type and its length-prefixed body. Without a socket it is lost. */
  say(type: number, body: Uint8Array): void {
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, type)
    encoding.writeVarUint8Array(frame, body)
    this.#provider.ws?.send(new Uint8Array(encoding.toUint8Array(frame)))
  }

  /** Hears the messages of one type of our own, by their bodies. */
  hear(type: number, listener: (body: Uint8Array) => void): void {
    this.#provider.messageHandlers[type] = (_reply, decoder) => listener(decoding.readVarUint8Array(decoder))
  }

  close(): void {
    this.#provider.awareness.destroy()
    this.#provider.destroy()
  }

  #watchHandOver(): void {
    const readSync = this.#provider.messageHandlers[messageType.sync]
    this.#provider.messageHandlers[messageType.sync] = (reply, decoder, ...rest) => {
      const step = decoding.peekVarUint(decoder)
      readSync?.(reply, decoder, ...rest)
      // The provider sends the reply right after this handler returns.
      if (step === syncStep.stateVector) queueMicrotask(() => this.handedOver.tell())
    }
  }
}

function sameOrigin(): string {
  return location.origin.replace(/^http/, 'ws')
}
