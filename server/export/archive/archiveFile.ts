import { strToU8, type Zippable, zipSync } from 'fflate'
import * as Y from 'yjs'
import { expectWhole } from '#server/history/rebuild.ts'
import { serverAuthor } from '#server/storage/actors.ts'
import type { Piece, Row } from '#server/storage/BoardStore.ts'
import type { StoredPicture } from '#server/storage/PictureStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import type { Progress } from '#server/threads/serveJobs.ts'
import { Board } from '#shared/board/Board.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { upgrade } from '#shared/board/upgrade.ts'
import { fileName } from '#shared/export/fileName.ts'
import { boardJson } from '#shared/export/json.ts'
import type { Author } from '#shared/protocol/http.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'
import type { ExportFile } from '../exportFile.ts'
import { archiveNames, pictureName } from './archiveNames.ts'

export interface ArchiveRequest {
  /** The whole history, from the first edit on. */
  readonly pieces: readonly Piece[]
  readonly pictures: readonly StoredPicture[]
  /** All who have ever been here. */
  readonly people: readonly Author[]
  readonly sessions: readonly SessionRecord[]
  /** ISO day. */
  readonly today: string
}

/**
 * All of a board in one file, made from its log alone: the board as JSON, from which an equal one can be made, its
 * pictures, the document as Yjs keeps it, and every edit with its time. It is the group's own copy and keeps all names.
 * Keys, roles and links of invitation are not in it, and neither are ballots nor what anybody has not shown yet.
 */
export function archiveFile(
  { pieces, pictures, people, sessions, today }: ArchiveRequest,
  report: (progress: Progress) => void,
): ExportFile {
  report({ step: 'replaying', share: 0.1 })
  const board = new Board(new Y.Doc())
  const rows = pieces.flatMap(piece => rowsIn(piece))
  board.doc.transact(() => {
    for (const { bytes } of rows) Y.applyUpdate(board.doc, bytes)
  })
  expectWhole(board.doc)
  upgrade(board, serverAuthor)
  const snapshot = toSnapshot(board)
  report({ step: 'packing', share: 0.6 })
  const mtime = new Date(`${today}T12:00:00Z`)
  const files: Zippable = {
    [archiveNames.readme]: strToU8(readme(today)),
    [archiveNames.board]: strToU8(boardJson(snapshot)),
    [archiveNames.document]: Y.encodeStateAsUpdateV2(board.doc),
    [archiveNames.history]: strToU8(rows.map(line).join('')),
    [archiveNames.sessions]: json({ version: 1, sessions }),
    [archiveNames.people]: json({ version: 1, people: peopleOf(people, sessions) }),
    ...Object.fromEntries(pictures.map(picture => [pictureName(picture), [picture.bytes, { level: 0 }]])),
  }
  const body = zipSync(files, { level: 6, mtime })
  return { type: 'application/zip', name: fileName(snapshot.board.title, 'archive', 'zip'), body }
}

/** One edit a line: `update` is a Yjs update (V1) in base64. */
function line({ seq, time, participant, bytes }: Row): string {
  const update = Buffer.from(bytes).toString('base64')
  return `${JSON.stringify({ seq, time: new Date(time).toISOString(), by: participant, update })}\n`
}

function json(value: object): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`)
}

/** With those whom only a session knows. */
function peopleOf(people: readonly Author[], sessions: readonly SessionRecord[]): readonly Author[] {
  const known = new Map(people.map(({ id, name, color }) => [id, { id, name, color }]))
  for (const { person: id, name } of sessions.flatMap(({ attendance }) => attendance))
    if (!known.has(id)) known.set(id, { id, name, color: 0 })
  return [...known.values()]
}

function readme(today: string): string {
  return `A board of Convene, as of ${today}. Make a new one of this file by “Open a board file”, or by
POST /api/boards/import/archive: the same cards, pictures, history and sessions, with links of its own.

${archiveNames.board}        the board as JSON; by itself it makes a new one, too
${archiveNames.pictures}/         the pictures on its cards
${archiveNames.document}     the same as a Yjs document (update, format V2)
${archiveNames.history}     every edit, oldest first, one a line: number, time, who, and the Yjs update (format V1, base64)
${archiveNames.sessions}     sessions: script, who was there, what each step took, results of votes (never who voted what in secret)
${archiveNames.people}       the names behind the ids in all of these

This is the group's own copy: it names everybody. The records (PDF, Word, web page, Markdown, tables) name only those
who agreed to be listed.
`
}
