import { saveFile } from '#client/panels/download.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { fileName } from '#shared/export/fileName.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import type { RecordOptions } from '#shared/export/record/parts.ts'
import type { TableName } from '#shared/export/tableNames.ts'

/** Files that the page makes by itself, so that they can be had without the server. */

/** Minutes where there is a meeting to tell of, else the charter. */
export async function saveMarkdown(
  whole: BoardSnapshot,
  { meeting, ...options }: RecordOptions & { readonly meeting: Meeting | undefined },
): Promise<void> {
  const [{ charter }, { minutes }, { markdown }] = await Promise.all([
    import('#shared/export/charter.ts'),
    import('#shared/export/minutes/minutes.ts'),
    import('#shared/export/markdown.ts'),
  ])
  const record = meeting ? minutes(whole, meeting, options) : charter(whole, options)
  save(whole, meeting ? 'minutes' : 'charter', 'md', markdown(record))
}

export async function saveTable(
  whole: BoardSnapshot,
  name: TableName,
  options: RecordOptions,
): Promise<void> {
  const [{ tableOf }, { csv }] = await Promise.all([
    import('#shared/export/tables.ts'),
    import('#shared/export/csv.ts'),
  ])
  save(whole, name, 'csv', csv(tableOf(name, whole, options)))
}

export async function saveBoard(whole: BoardSnapshot): Promise<void> {
  const { boardJson } = await import('#shared/export/json.ts')
  save(whole, 'board', 'json', boardJson(whole))
}

const types = { md: 'text/markdown', csv: 'text/csv', json: 'application/json' } as const

function save(whole: BoardSnapshot, part: string, ending: keyof typeof types, text: string): void {
  const file = new Blob([text], { type: types[ending] })
  saveFile({ name: fileName(whole.board.title, part, ending), file })
}
