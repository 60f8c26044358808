import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { Metrics } from '#server/metrics/Metrics.ts'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import { type OpenStore, openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { privateName } from '#server/storage/privateName.ts'
import { SyncServer } from '#server/sync/SyncServer.ts'
import { socketDoor } from '#server/sync/socketDoor.ts'
import type { Rehearsals } from '#server/sync/startRehearsals.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { type Limits, limits } from '#shared/protocol/limits.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { emptySnapshot } from './notes.ts'

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
  readonly rehearsals?: Rehearsals
}

export async function startSync(options: HarnessOptions): Promise<SyncHarness> {
  const { folder, port = 0, wrap = store => store } = options
  const store = await openSqliteStore({ folder })
  const bounds = { ...limits, ...options.limits }
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const sync = new SyncServer({
    metrics: new Metrics(),
    store: wrap(store.boards),
    limits: bounds,
    log,
    ...(options.rehearsals && { rehearsals: options.rehearsals }),
    whoIs: async (_, id) => userNamed(id.replace('-', ':')),
  })
  const server = createServer()
  const open = socketDoor(bounds)
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const [, board = '', own] = /^\/sync\/([^/?]+)(\/private)?/.exec(request.url ?? '') ?? []
    const participant = userNamed(request.headers.authorization?.replace('Bearer ', '') ?? '')
    const accept = (document: string) =>
      open(request, socket, head).then(opened => sync.accept(opened, { board: document, participant }))
    if (own === undefined) void accept(board)
    else
      store.registry.addPrivate(board, participant.id).then(() => accept(privateName(board, participant.id)))
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

/** `participant:mira` is Mira, a participant. */
function userNamed(token: string): PresenceUser {
  const [role = '', name = ''] = token.split(':')
  return {
    id: token.replace(':', '-'),
    name,
    role: isRole(role) ? role : 'observer',
    color: name.length % 12,
  }
}

function isRole(role: string): role is Role {
  return role === 'facilitator' || role === 'participant' || role === 'observer'
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise(resolve => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
