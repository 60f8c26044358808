import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { limits } from '#shared/protocol/limits.ts'
import { closeCode, messageType, syncStep } from '#shared/protocol/sync.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { type End, endOf } from './endOf.ts'
import { whenLookedAt } from './whenLookedAt.ts'

export interface LineParts {
  readonly board: string
  /** The participant whose edits these are: the server lets nobody else in by this line. */
  readonly as: string
  readonly doc: Y.Doc
  /** `ws://host:port`; the page's own server if absent. */
  readonly server?: string | undefined
  /** Another web socket, for programs that must send headers. */
  readonly socket?: typeof WebSocket | undefined
}

/** There will be no other socket: why, and in the server's own words. */
export interface Ending {
  readonly end: End
  readonly reason: string
}

/**
 * What comes after a socket that is gone. `rest`: this person has the board open in so many tabs that this one makes
 * way until somebody looks at it.
 */
export type Loss = { readonly next: 'again' | 'rest' } | (Ending & { readonly next: 'end' })

const longestBackoffMs = 5000

/**
 * The socket to one board: a y-websocket provider that keeps coming back, and beside it the messages that are ours.
 * It tells in order, for each socket: opened, handedOver, met, lost. Nobody hears anything before `open`.
 */
export class Line {
  readonly opened = new Listeners()
  /** Our answer to the server's state vector, told here, has left: what this socket sends from now on comes behind it. */
  readonly handedOver = new Listeners<Uint8Array>()
  /** The board as the server has it has come over this socket. While nothing can be stored no more than that comes. */
  readonly came = new Listeners()
  /** It has come, and the server has what we have. */
  readonly met = new Listeners()
  /** This socket is gone. */
  readonly lost = new Listeners<Loss>()
  readonly #provider: WebsocketProvider
  #hasHandedOver = false
  #hasCome = false
  #stopWaiting = () => {}

  constructor({ board, as, doc, server, socket }: LineParts) {
    const provider = new WebsocketProvider(`${server ?? sameOrigin()}/sync`, board, doc, {
      connect: false,
      params: { as },
      disableBc: true,
      maxBackoffTime: longestBackoffMs,
      shouldReconnect: event => lossOf(event).next === 'again',
      ...(socket && { WebSocketPolyfill: socket }),
    })
    this.#provider = provider
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.opened.tell()
    })
    provider.on('sync', synced => {
      if (!synced) return
      this.#hasCome = true
      this.came.tell()
      this.#meet()
    })
    provider.on('connection-close', event => {
      this.#hasCome = false
      this.#hasHandedOver = false
      const loss = lossOf(event)
      if (loss.next === 'rest') this.#stopWaiting = whenLookedAt(() => this.open())
      this.lost.tell(loss)
    })
    this.#watchHandOver()
    this.#sayOnlyOwnPresence()
  }

  get awareness(): Awareness {
    return this.#provider.awareness
  }

  get isOpen(): boolean {
    return this.#provider.wsconnected
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
    this.#stopWaiting()
    this.#provider.awareness.destroy()
    this.#provider.destroy()
  }

  #watchHandOver(): void {
    const readSync = this.#provider.messageHandlers[messageType.sync]
    this.#provider.messageHandlers[messageType.sync] = (reply, decoder, ...rest) => {
      const told = stateVectorIn(decoding.clone(decoder))
      const answer = encoding.createEncoder()
      readSync?.(answer, decoder, ...rest)
      if (encoding.length(answer) > limits.firstUploadBytes) return this.#giveUp('too-large')
      encoding.writeUint8Array(reply, encoding.toUint8Array(answer))
      // The provider sends the reply right after this handler returns.
      if (told) queueMicrotask(() => this.#handOver(told))
    }
  }

  #handOver(told: Uint8Array): void {
    this.#hasHandedOver = true
    this.handedOver.tell(told)
    this.#meet()
  }

  /** The server says what it has and what we lack in either order. */
  #meet(): void {
    if (this.#hasCome && this.#hasHandedOver) this.met.tell()
  }

  /**
   * The provider repeats to the server all that it hears of others: a hundred who move would cost the server ten
   * thousand words a tick, and it takes none of them.
   */
  #sayOnlyOwnPresence(): void {
    const { awareness, _awarenessUpdateHandler: repeat } = this.#provider
    awareness.off('update', repeat)
    awareness.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
        const own = awareness.clientID
        if (this.isOpen && [...added, ...updated, ...removed].includes(own))
          this.say(messageType.awareness, encodeAwarenessUpdate(awareness, [own]))
      },
    )
  }

  /** Ends the line from this side: the server would not take what there is to hand over. */
  #giveUp(end: End): void {
    this.#provider.disconnect()
    this.lost.tell({ next: 'end', end, reason: '' })
  }
}

function lossOf(event: CloseEvent | null): Loss {
  if (event?.code === closeCode.elsewhere) return { next: 'rest' }
  const end = endOf(event?.code)
  return end ? { next: 'end', end, reason: event?.reason ?? '' } : { next: 'again' }
}

function stateVectorIn(message: decoding.Decoder): Uint8Array | undefined {
  const step = decoding.readVarUint(message)
  return step === syncStep.stateVector ? decoding.readVarUint8Array(message) : undefined
}

function sameOrigin(): string {
  return location.origin.replace(/^http/, 'ws')
}
