import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { charter } from '#shared/export/charter.ts'
import { csv } from '#shared/export/csv.ts'
import { fileName } from '#shared/export/fileName.ts'
import { boardJson } from '#shared/export/json.ts'
import { markdown } from '#shared/export/markdown.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import type { RecordPart } from '#shared/export/record/parts.ts'
import { isTableName } from '#shared/export/tableNames.ts'
import { tableOf } from '#shared/export/tables.ts'
import type { Author } from '#shared/protocol/http.ts'
import { unreachable } from '#shared/std/unreachable.ts'

export interface ExportRequest {
  readonly format: 'md' | 'json' | 'csv'
  /** For csv the name of the table; unknown or absent is `cards`. */
  readonly part?: string | undefined
  /** For md: what minutes tell of; a charter without it. */
  readonly meeting?: Meeting | undefined
  /** For md: what stands there beside the sections. */
  readonly parts?: readonly RecordPart[] | undefined
  readonly language?: string | undefined
  readonly snapshot: BoardSnapshot
  readonly authors: readonly Author[]
  readonly title: string
  /** ISO day. */
  readonly today: string
}

/** A file to send: as an attachment, whatever its type. */
export interface ExportFile<Body extends string | Uint8Array = string | Uint8Array> {
  readonly type: string
  readonly name: string
  readonly body: Body
}

/** The board as a file, at once. Only json names people who have not agreed to be listed (see `boardJson`). */
export function exportFile(request: ExportRequest): ExportFile<string> {
  const { format, part, snapshot, title, meeting } = request
  switch (format) {
    case 'md':
      return {
        type: 'text/markdown; charset=utf-8',
        name: fileName(title, meeting ? 'minutes' : 'charter', 'md'),
        body: markdown(meeting ? minutes(snapshot, meeting, request) : charter(snapshot, request)),
      }
    case 'csv': {
      const table = isTableName(part) ? part : 'cards'
      return {
        type: 'text/csv; charset=utf-8',
        name: fileName(title, table, 'csv'),
        body: csv(tableOf(table, snapshot, request)),
      }
    }
    case 'json':
      return {
        type: 'application/json; charset=utf-8',
        name: fileName(title, 'board', 'json'),
        body: boardJson(snapshot),
      }
    default:
      return unreachable(format)
  }
}
