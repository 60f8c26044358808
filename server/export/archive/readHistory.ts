import type { Row } from '#server/storage/BoardStore.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { z } from '#shared/std/zod.ts'

const mostEdits = 2_000_000

/** One line of history.jsonl: see `actors.ts` for who may stand behind an edit. */
const line = z.strictObject({
  seq: z.number().int().positive(),
  time: z.iso.datetime().transform(Date.parse),
  by: z.string().regex(/^(?:(?:restore|undo)\/)?[A-Za-z0-9_-]{1,64}$/),
  update: z.base64(),
})

/** The edits of a board, from the first on and without holes; or what is wrong with them, in words. */
export function readHistory(file: Uint8Array, latest: number): Result<readonly Row[], string> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const rows: Row[] = []
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    const seq = rows.length + 1
    const read = seq > mostEdits ? undefined : readLine(bytes.toString('utf8', start, end))
    if (!read) return refuse(`line ${seq} of its history cannot be read`)
    if (read.seq !== seq) return refuse(`edit ${seq} is missing from its history`)
    if (read.time > latest) return refuse(`edit ${seq} of its history is still to come`)
    rows.push({
      seq,
      time: read.time,
      participant: read.by,
      bytes: new Uint8Array(Buffer.from(read.update, 'base64')),
    })
    start = end + 1
  }
  return accept(rows)
}

function readLine(text: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
