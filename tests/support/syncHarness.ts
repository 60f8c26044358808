import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { type Heard, hearing } from './rawFrames.ts'
import { type HarnessOptions, type SyncHarness, startSync } from './startSync.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A sync server in a folder of the running test's own, stopped when the test ends. */
export async function startForTest(options: Partial<HarnessOptions> = {}): Promise<SyncHarness> {
  const harness = await startSync({ folder: await temporaryFolder(), ...options })
  onTestFinished(() => harness.stop())
  return harness
}

/** A standard y-websocket client with its own board document; gone when the test ends. */
export function join({ url }: { url: string }, board: string, as: string): BoardClient {
  const client = new BoardClient({ url, board, as })
  onTestFinished(() => client.leave())
  return client
}

export class BoardClient {
  readonly board = new Board(new Y.Doc())
  readonly provider: WebsocketProvider
  readonly closes: number[] = []

  constructor({ url, board, as }: { url: string; board: string; as: string }) {
    this.provider = new WebsocketProvider(url, board, this.board.doc, {
      WebSocketPolyfill: socketWithHeader(as),
      disableBc: true,
      maxBackoffTime: 200,
      shouldReconnect: event => event.code < 4400 || event.code >= 4500,
    })
    this.provider.on('connection-close', event => this.closes.push(event?.code ?? 0))
  }

  /** Resolves once the board has arrived. */
  synced(): Promise<void> {
    if (this.provider.synced) return Promise.resolve()
    return new Promise(resolve => this.provider.once('sync', () => resolve()))
  }

  leave(): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
  }
}

function socketWithHeader(token: string): typeof globalThis.WebSocket {
  class SocketWithHeader extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { authorization: `Bearer ${token}` } })
    }
  }
  // The provider uses only what both kinds of sockets have.
  return SocketWithHeader as unknown as typeof globalThis.WebSocket
}

/** A socket that says whatever a test wants, and everything that it hears. */
export async function rawSocket(
  { url }: { url: string },
  board: string,
  as: string,
): Promise<{ readonly socket: WebSocket; readonly heard: readonly Heard[] }> {
  const socket = new WebSocket(`${url}/${board}`, { headers: { authorization: `Bearer ${as}` } })
  socket.on('error', () => {})
  const heard = hearing(socket)
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return { socket, heard }
}
