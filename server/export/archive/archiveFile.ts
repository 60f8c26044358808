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
import type { ExportFile } from '../exportFile.ts'
import { archiveNames, pictureName } from './archiveNames.ts'

export interface ArchiveRequest {
  /** The whole history, from the first edit on. */
  readonly pieces: readonly Piece[]
  readonly pictures: readonly StoredPicture[]
  /** ISO day. */
  readonly today: string
}

/**
 * All of a board in one file, made from its log alone: the board as JSON, from which an equal one can be made, its
 * pictures, the document as Yjs keeps it, and every edit with its time. It is the group's own copy and keeps all names.
 * Keys, roles and links of invitation are not in it, and neither is what anybody has not shown yet.
 */
export function archiveFile(
  { pieces, pictures, today }: ArchiveRequest,
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

function readme(today: string): string {
  return `A board of Convene, as of ${today}.

${archiveNames.board}        the board: make a new one of it by "Open a board file", or by POST /api/boards/import
${archiveNames.pictures}/         the pictures on its cards
${archiveNames.document}     the same as a Yjs document (update, format V2)
${archiveNames.history}     every edit, oldest first, one a line: number, time, who, and the Yjs update (format V1, base64)

This is the group's own copy: it names everybody. The records (PDF, Word, web page, Markdown, tables) name only those
who agreed to be listed.
`
}
