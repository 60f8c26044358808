import { onTestFinished } from 'vitest'
import { WebSocket as Socket } from 'ws'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { BoardOnDevice, type Start } from '#client/wire/device/BoardOnDevice.ts'
import { Device } from '#client/wire/device/Device.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { addComment } from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { readCard } from '#shared/board/read.ts'
import { readComment } from '#shared/board/readMarks.ts'
import type { Joined } from '#shared/protocol/http.ts'
import { note } from './notes.ts'

export interface TabOptions {
  readonly server: string
  readonly person: Joined
  /** The browser's database, which other tabs may share and which outlives the tab. */
  readonly browser: IDBFactory
  /** Opens without a line; `mend` gives it one. */
  readonly isCut?: boolean
}

/** One open tab of one person, without its interface: the copy on the device, the line, and the document between. */
export class Tab {
  readonly #options: TabOptions
  readonly #device: BoardOnDevice
  readonly #cable: Cable
  #connection: BoardConnection | undefined

  static async open(options: TabOptions): Promise<Tab> {
    const tab = new Tab(options)
    onTestFinished(() => tab.close())
    tab.#connect(await tab.#device.open())
    return tab
  }

  constructor(options: TabOptions) {
    const { board, participant, token } = options.person
    this.#options = options
    this.#device = new BoardOnDevice(new Device(options.browser), { board, participant: participant.id })
    this.#cable = layCable(token, options.isCut ?? false)
  }

  /** Goes on with a fresh document after a refusal, as the page does. */
  begin(): void {
    this.#connection?.close()
    this.#connect(this.#device.openFresh())
  }

  #connect(start: Start): void {
    this.#connection = connectBoard({
      board: this.#options.person.board,
      me: this.#options.person.participant,
      local: { device: this.#device, start },
      server: this.#options.server.replace('http', 'ws'),
      socket: this.#cable.socket,
    })
  }

  get connection(): BoardConnection {
    if (!this.#connection) throw new Error('the tab has not begun')
    return this.#connection
  }

  get ending(): string | undefined {
    return this.connection.ending.current?.end
  }

  get status(): string {
    const { current } = this.connection.status
    return 'keeps' in current ? `${current.state}: ${current.keeps}` : current.state
  }

  get notes(): NotesShelf {
    return this.#device.notes
  }

  get recovered(): readonly string[] {
    return this.notes.notes.current.map(note => (note.what === 'card' ? note.card.text : note.comment.text))
  }

  /** Every card's text, in the order of the alphabet. */
  get texts(): readonly string[] {
    const { board } = this.connection
    return [...board.cards.keys()].flatMap(id => readCard(board, id)?.text ?? []).sort()
  }

  write(text: string): string {
    const [id = ''] = addCards(this.connection.board, [{ ...note(text), zone: 'domain.identity' }], 'test')
    return id
  }

  reword(id: string, text: string): void {
    editText(this.connection.board, id, text, 'test')
  }

  comment(card: string, text: string): void {
    addComment(
      this.connection.board,
      { on: { card }, text, author: this.#options.person.participant.id },
      'test',
    )
  }

  get comments(): readonly string[] {
    const { board } = this.connection
    return [...board.comments.keys()].flatMap(id => readComment(board, id)?.text ?? [])
  }

  remove(id: string): void {
    deleteCards(this.connection.board, [id], 'test')
  }

  cut(): void {
    this.#cable.cut()
  }

  mend(): void {
    this.#cable.mend()
  }

  /** As closing the tab would: nothing is awaited. */
  close(): void {
    this.connection.close()
    this.#device.close()
  }
}

interface Cable {
  readonly socket: typeof WebSocket
  cut(): void
  mend(): void
}

/** Web sockets that say who they are by a header, as programs do, and that can be cut. */
function layCable(token: string, startsCut: boolean): Cable {
  let isCut = startsCut
  const open = new Set<Socket>()
  class CableSocket extends Socket {
    constructor(url: string) {
      super(isCut ? 'ws://127.0.0.1:1' : url, { headers: { authorization: `Bearer ${token}` } })
      open.add(this)
      this.once('close', () => open.delete(this))
    }
  }
  return {
    // The provider uses only what both kinds of sockets have.
    socket: CableSocket as unknown as typeof WebSocket,
    cut() {
      isCut = true
      for (const socket of open) socket.terminate()
    },
    mend() {
      isCut = false
    },
  }
}
