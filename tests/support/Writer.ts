import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { note } from './notes.ts'
import { frames, type Heard, hearing } from './rawFrames.ts'

/** Somebody who writes note after note, asks for a receipt after each, and keeps count of both. */
export class Writer {
  readonly written: string[] = []
  /** What others wrote and this one was shown. */
  readonly seen = new Set<string>()
  acknowledged = 0
  readonly #own = new Set<string>()
  readonly name: string
  readonly token: string
  readonly #board = new Board(new Y.Doc())
  #socket: WebSocket | undefined

  constructor(name: string, token = `participant:${name}`) {
    this.name = name
    this.token = token
    this.#board.cards.observe(({ keysChanged }, { origin }) => {
      if (origin !== 'net') return
      for (const id of keysChanged) if (!this.#own.has(id)) this.seen.add(id)
    })
  }

  get texts(): readonly string[] {
    return this.written.map((_, number) => this.#text(number))
  }

  get acknowledgedTexts(): readonly string[] {
    return this.texts.slice(0, this.acknowledged)
  }

  /** The code with which this connection is closed. */
  closed(): Promise<number> {
    return new Promise(resolve => this.#socket?.once('close', resolve))
  }

  /** Resolves once both sides have told each other everything. */
  async connect(url: string): Promise<void> {
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${this.token}` } })
    socket.on('error', () => {})
    const heard = hearing(socket)
    socket.on('message', () => this.#hear(socket, heard.at(-1)))
    socket.on('open', () => socket.send(frames.stateVector(Y.encodeStateVector(this.#board.doc))))
    this.#socket = socket
    await new Promise<void>((resolve, reject) => {
      socket.once('close', code => reject(new Error(`closed with ${code}`)))
      socket.on('message', () => {
        if (heard.some(one => one.type === 'missing')) resolve()
      })
    })
  }

  write(): void {
    const vector = Y.encodeStateVector(this.#board.doc)
    const [id = ''] = addCards(this.#board, [note(this.#text(this.written.length))], null)
    this.written.push(id)
    this.#own.add(id)
    this.#socket?.send(frames.update(Y.encodeStateAsUpdate(this.#board.doc, vector)))
    this.#socket?.send(frames.durable(this.written.length))
  }

  #text(number: number): string {
    return `${this.name} ${number}`
  }

  end(): void {
    this.#socket?.terminate()
  }

  #hear(socket: WebSocket, heard: Heard | undefined): void {
    if (heard?.type === 'missing' || heard?.type === 'update')
      Y.applyUpdate(this.#board.doc, heard.bytes, 'net')
    if (heard?.type === 'durable') this.acknowledged = Math.max(this.acknowledged, heard.count)
    if (heard?.type === 'state-vector') {
      socket.send(frames.missing(Y.encodeStateAsUpdate(this.#board.doc, heard.bytes)))
      socket.send(frames.durable(this.written.length))
    }
  }
}
