import { type Answer, ask, boardPath, post } from '#client/wire/http.ts'
import { type CreatedBoard, createdBoard, type Joined, joined } from '#shared/protocol/http.ts'
import type { RehearsalWish } from '#shared/session/rehearsal/rehearsalWish.ts'
import { type SessionRecord, sessionRecord } from '#shared/session/SessionRecord.ts'
import { type SessionScript, sessionScript } from '#shared/session/schema.ts'
import { z } from '#shared/std/zod.ts'

const scripts = z.array(sessionScript).readonly()

/** What of sessions goes over HTTP. Kept apart, so that whoever only opens a board does not load its schemas. */
export const sessionHttp = {
  /** Those that come with the product. */
  scripts: (): Promise<Answer<readonly SessionScript[]>> => ask('/api/scripts', scripts),
  ownScripts: (board: string): Promise<Answer<readonly SessionScript[]>> => ask(scriptsPath(board), scripts),
  keepScript: (board: string, script: SessionScript): Promise<Answer<SessionScript>> =>
    ask(scriptPath(board, script.id), sessionScript, { ...post(script), method: 'PUT' }),
  dropScript: (board: string, id: string): Promise<Answer<unknown>> =>
    ask(scriptPath(board, id), z.unknown(), { method: 'DELETE' }),
  /** A board of its own, on which simulated people come in once somebody leads there. */
  rehearse: (board: string, wish: RehearsalWish): Promise<Answer<CreatedBoard>> =>
    ask(`${boardPath(board)}/rehearsals`, createdBoard, post(wish)),
  records: (board: string): Promise<Answer<readonly SessionRecord[]>> =>
    ask(`${boardPath(board)}/sessions`, z.array(sessionRecord).readonly()),
  /** From the lobby, or before a locked door. */
  knock: (board: string): Promise<Answer<Joined>> => ask(`${boardPath(board)}/knock`, joined, post({})),
} as const

function scriptsPath(board: string): string {
  return `${boardPath(board)}/scripts`
}

function scriptPath(board: string, id: string): string {
  return `${scriptsPath(board)}/${encodeURIComponent(id)}`
}
