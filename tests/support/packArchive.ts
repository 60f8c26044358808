import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { archiveFile } from '#server/export/archive/archiveFile.ts'
import type { LoggedUpdate } from '#server/storage/BoardStore.ts'
import { piecesOf } from '#server/storage/segment.ts'
import type { Author } from '#shared/protocol/http.ts'
import type { SessionRecord } from '#shared/session/SessionRecord.ts'

/** The files of an archive by their names. */
export type ArchiveFiles = Record<string, Uint8Array>

/** What a server would hand out of a board with this log. */
export function packArchive({
  log,
  people = [],
  sessions = [],
}: {
  readonly log: readonly LoggedUpdate[]
  readonly people?: readonly Author[]
  readonly sessions?: readonly SessionRecord[]
}): ArchiveFiles {
  const rows = log.map((update, index) => ({ seq: index + 1, ...update }))
  const request = { pieces: piecesOf(rows), pictures: [], people, sessions, today: '2026-11-25' }
  const { body } = archiveFile(request, () => undefined)
  if (typeof body === 'string') throw new Error('an archive is bytes')
  return unzipSync(body)
}

export const zipped = (files: ArchiveFiles): Uint8Array => zipSync(files)

/** The same files, one of them as its text has been changed. */
export function withFile(files: ArchiveFiles, name: string, change: (text: string) => string): ArchiveFiles {
  return { ...files, [name]: strToU8(change(strFromU8(files[name] ?? new Uint8Array()))) }
}

/** The same for a file of JSON. */
export function withJson<Content>(
  files: ArchiveFiles,
  name: string,
  change: (content: Content) => unknown,
): ArchiveFiles {
  return withFile(files, name, text => JSON.stringify(change(JSON.parse(text))))
}
