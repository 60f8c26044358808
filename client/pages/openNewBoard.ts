import { type Answer, http } from '#client/wire/http.ts'
import type { CreateBoard, CreatedBoard, Joined } from '#shared/protocol/http.ts'
import { rememberMyName } from './myName.ts'
import { navigate } from './navigation.ts'

/** What a new board is made from: a wish, or the content of a file. */
export type BoardSource =
  | CreateBoard
  | { readonly from: 'file'; readonly board: object | Blob; readonly passphrase?: string }

/** Makes a board, comes in as its facilitator and goes there. */
export async function openNewBoard(source: BoardSource, name: string): Promise<Answer<Joined>> {
  const made = 'from' in source ? await importFrom(source) : await http.createBoard(source)
  if (!made.ok) return made
  const joined = await http.join(made.value.id, { key: made.value.facilitatorKey, name })
  if (!joined.ok) return joined
  rememberMyName(name)
  navigate(`/b/${made.value.id}`)
  return joined
}

function importFrom({
  board,
  passphrase,
}: {
  readonly board: object | Blob
  readonly passphrase?: string
}): Promise<Answer<CreatedBoard>> {
  if (board instanceof Blob) return http.importArchive(board, passphrase)
  return http.importBoard(passphrase === undefined ? board : { ...board, passphrase })
}
