import { onTestFinished } from 'vitest'
import { type BoardSnapshot, boardSnapshot } from '#shared/board/snapshot.ts'
import { type ActDone, actDone, type BoardHistory, boardHistory } from '#shared/protocol/history.ts'
import { z } from '#shared/std/zod.ts'
import { startServer, type TestServer } from './startServer.ts'
import { type BoardClient, join } from './syncHarness.ts'

const boardThen = z.object({ seq: z.number(), time: z.string(), snapshot: boardSnapshot })

/** A new board with a facilitator and a participant, and what can be asked of its history. */
export async function openBoard() {
  const server = await startServer()
  onTestFinished(() => server.stop())
  const board = await server.createBoard({ title: 'What was' })
  const lead = await server.join(board.id, board.facilitatorKey, 'Lea')
  const pat = await server.join(board.id, board.participantKey, 'Pat')
  return { server, board, lead, pat, ...askHistory(server, board.id) }
}

export function askHistory(server: TestServer, board: string) {
  const path = `/api/boards/${board}/history`
  const get = async (from: string, token: string) => (await server.ask(from, { token })).json()
  return {
    path,
    overview: async (token: string): Promise<BoardHistory> => boardHistory.parse(await get(path, token)),
    asOf: async (token: string, query: string) => boardThen.parse(await get(`${path}?${query}`, token)),
    act: async (token: string, what: 'restore' | 'undo', body: object): Promise<ActDone> =>
      actDone.parse(await (await server.ask(`${path}/${what}`, { token, body })).json()),
    now: async (token: string): Promise<BoardSnapshot> =>
      boardSnapshot.parse(await get(`/api/boards/${board}/snapshot`, token)),
    /** A standard client with the board's live document. */
    open: async (token: string): Promise<BoardClient> => {
      const client = join({ url: `${server.url.replace('http', 'ws')}/sync` }, board, token)
      await client.synced()
      return client
    },
  }
}
