import { t } from '#client/words/t.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

const mostBytes = 25 * 1024 * 1024

/** Reads a board.json, or an archive, far enough to know that it is one; the server checks all of it. */
export async function readBoardFile(file: File): Promise<Result<object | Blob, string>> {
  if (await isZip(file)) return accept(file)
  if (file.size > mostBytes) return refuse(t('error.notBoardFile'))
  const read = parse(await file.text())
  if (typeof read !== 'object' || read === null || !('cards' in read)) return refuse(t('error.notBoardFile'))
  return accept(read)
}

/** By how it begins: names can lie. */
async function isZip(file: Blob): Promise<boolean> {
  return (await file.slice(0, 4).text()) === 'PK\u0003\u0004'
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
