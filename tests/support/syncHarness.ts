import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import { type OpenStore, openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { SyncServer } from '#server/sync/SyncServer.ts'
import { socketDoor } from '#server/sync/socketDoor.ts'
import { Board } from '#shared/board/Board.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type Limits, limits } from '#shared/protocol/limits.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { emptySnapshot } from './notes.ts'
import { type Heard, hearing } from './rawFrames.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A sync server on a bare port with a real store; the Bearer token is `role:name` and is believed. */
export interface SyncHarness {
  readonly sync: SyncServer
  readonly store: OpenStore
  readonly url: string
  newBoard(id: string, snapshot?: BoardSnapshot): Promise<void>
  /** As SIGTERM would. */
  stop(): Promise<void>
}

export interface HarnessOptions {
  readonly folder: string
  readonly limits?: Partial<Limits>
  /** Puts something between the sync server and the store, to make it fail or wait. */
  readonly wrap?: (store: BoardStore) => BoardStore
  readonly port?: number
}

export async function startSync(options: HarnessOptions): Promise<SyncHarness> {
  const { folder, port = 0, wrap = store => store } = options
  const store = await openSqliteStore({ folder })
  const bounds = { ...limits, ...options.limits }
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const sync = new SyncServer({
    store: wrap(store.boards),
    limits: bounds,
    log,
    whoIs: async (_, id) => userNamed(id),
  })
  const server = createServer()
  const open = socketDoor(bounds)
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const board = request.url?.split('/').pop() ?? ''
    const participant = userNamed(request.headers.authorization?.replace('Bearer ', '') ?? '')
    open(request, socket, head).then(opened => sync.accept(opened, { board, participant }))
  })
  const url = `ws://127.0.0.1:${await listen(server, port)}/sync`
  return {
    sync,
    store,
    url,
    async newBoard(id, snapshot = emptySnapshot) {
      await store.registry.createBoard({
        id,
        created: 0,
        keyHashes: { facilitator: `f ${id}`, participant: `p ${id}` },
        codeHash: `c ${id}`,
      })
      await sync.create(id, snapshot)
    },
    async stop() {
      await sync.drain()
      server.close()
      server.closeAllConnections()
      await store.close()
    },
  }
}

/** The same in a folder of the running test's own, stopped when the test ends. */
export async function startForTest(options: Partial<HarnessOptions> = {}): Promise<SyncHarness> {
  const harness = await startSync({ folder: await temporaryFolder(), ...options })
  onTestFinished(() => harness.stop())
  return harness
}

/** `participant:mira` is Mira, a participant. */
export function userNamed(token: string): PresenceUser {
  const [role = '', name = ''] = token.split(':')
  return {
    id: token.replace(':', '-'),
    name,
    role: isRole(role) ? role : 'observer',
    color: name.length % 12,
  }
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

function isRole(role: string): role is Role {
  return role === 'facilitator' || role === 'participant' || role === 'observer'
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise(resolve => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
