import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { startServer as start } from '#server/app.ts'
import { readSettings } from '#server/config/readSettings.ts'
import {
  type CreateBoard,
  type CreatedBoard,
  createdBoard,
  type Joined,
  joined,
} from '#shared/protocol/http.ts'
import type { Limits } from '#shared/protocol/limits.ts'

export interface TestServer {
  /** `http://localhost:<port>`, which is also the origin of its pages. */
  readonly url: string
  readonly folder: string
  /** Made with the demo's content if no title is given. */
  createBoard(wish?: CreateBoard): Promise<CreatedBoard>
  /** As a program: the token goes into `Authorization: Bearer`. */
  join(board: string, key: string, name?: string): Promise<Joined>
  /** Any request; an object as body travels as JSON. */
  ask(path: string, options?: Asking): Promise<Response>
  /** Stops the server; a folder that it made for itself is gone then. */
  stop(): Promise<void>
}

interface Asking {
  readonly method?: string
  readonly token?: string | undefined
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The real server on a free port, with a data folder of its own or one that is handed over. */
export async function startServer(
  options: {
    readonly folder?: string
    readonly limits?: Partial<Limits>
    /** The folder of the built interface, for browsers. */
    readonly client?: string
    readonly environment?: Readonly<Record<string, string>>
    /** Hears each line of the log, of every level. */
    readonly onLog?: (line: string) => void
  } = {},
): Promise<TestServer> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'convene-')))
  const read = readSettings({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn', ...options.environment })
  if (!read.ok) throw new Error(read.refusal.join('\n'))
  const settings = { ...read.value, limits: { ...read.value.limits, ...options.limits } }
  const server = await start(settings, {
    log: options.onLog
      ? pino({ level: 'trace' }, { write: options.onLog })
      : pino({ level: settings.logLevel }),
    version: 'test',
    client: options.client === undefined ? 'none' : { folder: options.client },
  })

  function ask(path: string, { method, token, body, headers }: Asking = {}): Promise<Response> {
    return fetch(new URL(path, server.url), {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  }

  return {
    url: server.url,
    folder,
    ask,
    async createBoard(wish = { demo: true }) {
      return createdBoard.parse(await expectOk(await ask('/api/boards', { body: wish })))
    },
    async join(board, key, name = 'Ada') {
      return joined.parse(await expectOk(await ask(`/api/boards/${board}/join`, { body: { key, name } })))
    },
    async stop() {
      await server.stop()
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function expectOk(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} from ${response.url}: ${text}`)
  return JSON.parse(text)
}
