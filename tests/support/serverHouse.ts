import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { connectBoard } from '#client/wire/connectBoard.ts'
import { type CreatedBoard, createdBoard, type Joined, joined } from '#shared/protocol/http.ts'
import { bearing } from './bearing.ts'
import { eventually } from './eventually.ts'
import { type Program, type ProgramOptions, startProgram } from './startProgram.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** The program in a process of its own, on a folder and a port that stay while it is stopped and started again. */
export interface ServerHouse {
  readonly folder: string
  readonly database: string
  readonly url: string
  /** With the demo's content. */
  readonly board: CreatedBoard
  ask(path: string, body?: unknown, token?: string): Promise<Response>
  /** Lets somebody in; `sit` opens a tab for them. */
  join(name: string): Promise<Joined>
  sit(who: Joined): Promise<BoardConnection>
  connect(name: string): Promise<BoardConnection>
  /** The texts of all cards as the server knows them. */
  texts(): Promise<readonly string[]>
  /** Without the flaws with which it was opened. */
  start(): Promise<void>
  /** As a process manager would. */
  stop(): Promise<void>
  program(): Program
}

export async function openServerHouse(
  options: ProgramOptions & { readonly environment?: Record<string, string> } = {},
): Promise<ServerHouse> {
  const folder = await temporaryFolder()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { environment, ...flaws } = options
  let program: Program
  const run = async (flaws: ProgramOptions) => {
    program = startProgram({ DATA_DIR: folder, PORT: String(port), ...environment }, flaws)
    await program.until(/ready: /)
  }
  await run(flaws)

  const ask: ServerHouse['ask'] = (path, body, token) =>
    fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const board = createdBoard.parse(await (await ask('/api/boards', { demo: true })).json())
  const enter: ServerHouse['join'] = async name =>
    joined.parse(
      await (await ask(`/api/boards/${board.id}/join`, { key: board.participantKey, name })).json(),
    )
  const sit: ServerHouse['sit'] = async ({ participant: me, token }) => {
    const server = url.replace('http', 'ws')
    const connection = connectBoard({ board: board.id, me, server, socket: bearing(token) })
    onTestFinished(() => connection.close())
    await eventually(() => expect(connection.loaded.current).toBe(true))
    return connection
  }
  const reader = await enter('Reader')
  return {
    folder,
    database: join(folder, 'convene.db'),
    url,
    board,
    ask,
    join: enter,
    sit,
    connect: async name => sit(await enter(name)),
    async texts() {
      const snapshot = await (await ask(`/api/boards/${board.id}/snapshot`, undefined, reader.token)).json()
      return snapshot.cards.map((card: { readonly text: string }) => card.text)
    },
    start: () => run({}),
    async stop() {
      program.kill('SIGTERM')
      await program.ended
    },
    program: () => program,
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
