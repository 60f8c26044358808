import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'

/** A document as somebody has it open, over the sync socket, through guard and policy like everybody. */
export interface OpenDocument {
  readonly board: Board
  /** Whether the server has told all of it. */
  readonly isOpen: boolean
  /** The server has sent this line away: what is written now goes nowhere. */
  readonly isOver: boolean
  close(): void
}

/** `document` as the sync socket names it. The line comes again by itself unless the server says that it is over. */
export function openDocument(
  url: string,
  { document, token }: { readonly document: string; readonly token: string },
): OpenDocument {
  const board = new Board(new Y.Doc())
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/sync`, document, board.doc, {
    WebSocketPolyfill: bearing(token),
    disableBc: true,
    shouldReconnect: ({ code }) => !isOver(code),
  })
  // At the end of the process nobody is left to be told that somebody goes, and there may be many of these.
  process.off('exit', provider._exitHandler)
  let over = false
  provider.on('connection-close', event => {
    over ||= isOver(event?.code ?? 0)
  })
  return {
    board,
    get isOpen() {
      return provider.synced && !over
    },
    get isOver() {
      return over
    },
    close() {
      provider.destroy()
      provider.awareness.destroy()
      board.doc.destroy()
    },
  }
}

/** The codes that say not to come back. */
function isOver(code: number): boolean {
  return code >= 4400 && code < 4500
}

/** Says who it is by a header, as programs do. */
function bearing(token: string): typeof globalThis.WebSocket {
  class Bearing extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { authorization: `Bearer ${token}` } })
    }
  }
  // The provider uses only what both kinds of sockets have.
  return Bearing as unknown as typeof globalThis.WebSocket
}
