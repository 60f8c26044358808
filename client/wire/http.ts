import { t } from '#client/words/t.ts'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { type CanvasTemplate, canvasTemplateSchema } from '#shared/canvases/schema.ts'
import type { TableName } from '#shared/export/tableNames.ts'
import { type ExportJob, type ExportWish, exportJob } from '#shared/protocol/exports.ts'
import {
  type ActDone,
  actDone,
  type BoardHistory,
  boardHistory,
  type UndoWish,
} from '#shared/protocol/history.ts'
import {
  type AddedPicture,
  addedPicture,
  type BoardInfo,
  boardInfo,
  type ChangeParticipant,
  type CreateBoard,
  type CreatedBoard,
  createdBoard,
  type HttpError,
  httpError,
  type Invitation,
  invitation,
  type Joined,
  joined,
  type Participant,
  participant,
  type RotateLink,
  type ServerInfo,
  serverInfo,
} from '#shared/protocol/http.ts'
import {
  type BallotAnswer,
  ballotCast,
  type CastBallotWish,
  type OwnBallot,
  ownBallot,
  type RecordWish,
  type RevealDone,
  type RevealWish,
  revealDone,
} from '#shared/session/votes/voteWire.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { z } from '#shared/std/zod.ts'

/** What a request came to. `offline` is ours: the server could not be reached. All other codes are the server's. */
export type Answer<Value> = Result<Value, HttpError>

const nothing = z.unknown()

const boardAfter = z.object({ seq: z.number(), snapshot: boardSnapshot })
type BoardAfter = z.infer<typeof boardAfter>

/** The server's HTTP interface, typed. Expected refusals are values with a code and a message that says what to do. */
export const http = {
  server: (): Promise<Answer<ServerInfo>> => ask('/api/server', serverInfo),
  canvases: (): Promise<Answer<readonly CanvasTemplate[]>> =>
    ask('/api/canvases', z.array(canvasTemplateSchema).readonly()),
  createBoard: (wish: CreateBoard): Promise<Answer<CreatedBoard>> =>
    ask('/api/boards', createdBoard, post(wish)),
  importBoard: (board: object): Promise<Answer<CreatedBoard>> =>
    ask('/api/boards/import', createdBoard, post(board)),
  importArchive: (archive: Blob, passphrase?: string): Promise<Answer<CreatedBoard>> =>
    ask('/api/boards/import/archive', createdBoard, {
      method: 'POST',
      headers: {
        'content-type': 'application/zip',
        ...(passphrase !== undefined && { 'x-passphrase': encodeURIComponent(passphrase) }),
      },
      body: archive,
    }),
  addPicture: (board: string, file: Blob): Promise<Answer<AddedPicture>> =>
    ask(`${boardPath(board)}/pictures`, addedPicture, {
      method: 'POST',
      headers: { 'content-type': file.type },
      body: file,
    }),
  join: (board: string, by: { key: string; name: string }): Promise<Answer<Joined>> =>
    ask(`${boardPath(board)}/join`, joined, post(by)),
  joinByCode: (by: { code: string; name: string }): Promise<Answer<Joined>> =>
    ask('/api/join', joined, post(by)),
  board: (board: string): Promise<Answer<BoardInfo>> => ask(boardPath(board), boardInfo),
  changeParticipant: (board: string, id: string, change: ChangeParticipant): Promise<Answer<Participant>> =>
    ask(personPath(board, id), participant, { ...post(change), method: 'PATCH' }),
  sendAway: (board: string, id: string): Promise<Answer<unknown>> =>
    ask(personPath(board, id), nothing, { method: 'DELETE' }),
  readmit: (board: string, id: string): Promise<Answer<Participant>> =>
    ask(`${personPath(board, id)}/readmit`, participant, post({})),
  letGo: (board: string, id: string): Promise<Answer<unknown>> =>
    ask(`${personPath(board, id)}/freeze`, nothing, { method: 'DELETE' }),
  keepFrozen: (board: string, id: string): Promise<Answer<unknown>> =>
    ask(`${personPath(board, id)}/freeze`, nothing, { method: 'PUT' }),
  invitation: (board: string): Promise<Answer<Invitation>> =>
    ask(`${boardPath(board)}/invitation`, invitation),
  rotateLink: (board: string, role: RotateLink): Promise<Answer<Invitation>> =>
    ask(`${boardPath(board)}/links/rotate`, invitation, post(role)),
  turnCode: (board: string, open: boolean): Promise<Answer<Invitation>> =>
    ask(`${boardPath(board)}/code`, invitation, post({ open })),
  history: (board: string): Promise<Answer<BoardHistory>> => ask(historyPath(board), boardHistory),
  /** The board as it was after the edit of this number. */
  boardAfter: (board: string, seq: number): Promise<Answer<BoardAfter>> =>
    ask(`${historyPath(board)}?seq=${seq}`, boardAfter),
  restore: (board: string, wish: { seq: number; dryRun?: true }): Promise<Answer<ActDone>> =>
    ask(`${historyPath(board)}/restore`, actDone, post(wish)),
  undo: (board: string, wish: UndoWish): Promise<Answer<ActDone>> =>
    ask(`${historyPath(board)}/undo`, actDone, post(wish)),
  beginExport: (board: string, wish: ExportWish): Promise<Answer<ExportJob>> =>
    ask(`${boardPath(board)}/exports`, exportJob, post(wish)),
  exportJob: (board: string, job: string): Promise<Answer<ExportJob>> => ask(jobPath(board, job), exportJob),
  giveUpExport: (board: string, job: string): Promise<Answer<unknown>> =>
    ask(jobPath(board, job), nothing, { method: 'DELETE' }),
  ownBallot: (board: string, vote: string): Promise<Answer<OwnBallot>> =>
    ask(`${votePath(board, vote)}/ballot`, ownBallot),
  castBallot: (board: string, vote: string, wish: CastBallotWish): Promise<Answer<BallotAnswer>> =>
    ask(`${votePath(board, vote)}/ballot`, ballotCast, { ...post(wish), method: 'PUT' }),
  changeBudget: (board: string, vote: string, budget: number): Promise<Answer<unknown>> =>
    ask(`${votePath(board, vote)}/budget`, nothing, { ...post({ budget }), method: 'PUT' }),
  closeVote: (board: string, vote: string): Promise<Answer<unknown>> =>
    ask(`${votePath(board, vote)}/close`, nothing, post({})),
  discardVote: (board: string, vote: string): Promise<Answer<unknown>> =>
    ask(votePath(board, vote), nothing, { method: 'DELETE' }),
  recordVote: (board: string, vote: string, wish: RecordWish): Promise<Answer<unknown>> =>
    ask(`${votePath(board, vote)}/record`, nothing, post(wish)),
  reveal: (board: string, wish: RevealWish): Promise<Answer<RevealDone>> =>
    ask(`${boardPath(board)}/reveals`, revealDone, post(wish)),
  deleteBoard: (board: string): Promise<Answer<unknown>> =>
    ask(boardPath(board), nothing, { method: 'DELETE' }),
} as const

/** A file the server makes of the board, with the name it suggests. */
export async function fetchFile(
  path: string,
): Promise<Answer<{ readonly name: string; readonly file: Blob }>> {
  const response = await reach(path)
  if (!response) return refuse({ code: 'offline', message: t('error.offline') })
  if (!response.ok) return refuse(await readError(response))
  return accept({
    name: suggestedName(response) ?? path.slice(path.lastIndexOf('/') + 1),
    file: await response.blob(),
  })
}

/** `part` names the table of a CSV file. */
export function exportPath(board: string, format: 'md' | 'json' | 'csv', part?: TableName): string {
  return `${boardPath(board)}/exports/${format}${part ? `?part=${part}` : ''}`
}

/** Where the file of a finished job can be fetched for a while. */
export function exportJobFilePath(board: string, job: string): string {
  return `${jobPath(board, job)}/file`
}

/** The canvas as it was after the edit of this number. */
export function picturePath(board: string, canvas: string, seq: number): string {
  return `${boardPath(board)}/canvases/${encodeURIComponent(canvas)}/picture.svg?seq=${seq}`
}

/** Where a picture that lies on a board is found. */
export function boardPicturePath(board: string, image: string): string {
  return `${boardPath(board)}/pictures/${encodeURIComponent(image)}`
}

function jobPath(board: string, job: string): string {
  return `${boardPath(board)}/exports/jobs/${encodeURIComponent(job)}`
}

function historyPath(board: string): string {
  return `${boardPath(board)}/history`
}

function votePath(board: string, vote: string): string {
  return `${boardPath(board)}/votes/${encodeURIComponent(vote)}`
}

function personPath(board: string, id: string): string {
  return `${boardPath(board)}/participants/${encodeURIComponent(id)}`
}

export function boardPath(board: string): string {
  return `/api/boards/${encodeURIComponent(board)}`
}

export function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

export async function ask<Value>(
  path: string,
  schema: z.ZodType<Value>,
  init?: RequestInit,
): Promise<Answer<Value>> {
  const response = await reach(path, init)
  if (!response) return refuse({ code: 'offline', message: t('error.offline') })
  if (!response.ok) return refuse(await readError(response))
  const read = schema.safeParse(
    response.status === 204 ? undefined : await response.json().catch(() => undefined),
  )
  return read.success ? accept(read.data) : refuse({ code: 'unreadable', message: t('error.unreadable') })
}

async function reach(path: string, init?: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin' })
  } catch {
    return undefined
  }
}

async function readError(response: Response): Promise<HttpError> {
  const read = httpError.safeParse(await response.json().catch(() => undefined))
  if (read.success) return read.data
  return { code: `http-${response.status}`, message: t('error.server') }
}

function suggestedName(response: Response): string | undefined {
  const header = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(header)?.[1]
}
