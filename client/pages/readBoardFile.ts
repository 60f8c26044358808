import { t } from '#client/words/t.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

const mostBytes = 25 * 1024 * 1024

/** Reads a board.json far enough to know that it is one; the server checks all of it. */
export async function readBoardFile(file: File): Promise<Result<object, string>> {
  if (file.size > mostBytes) return refuse(t('error.notBoardFile'))
  const read = parse(await file.text())
  if (typeof read !== 'object' || read === null || !('cards' in read)) return refuse(t('error.notBoardFile'))
  return accept(read)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
