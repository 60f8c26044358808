import { sameSecret } from '#server/access/keys.ts'
import { RefusedError } from '#server/errors/RefusedError.ts'
import { newId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { Author, CreatedBoard } from '#shared/protocol/http.ts'
import type { Parts } from './Parts.ts'

/** Refuses those who may not make boards here, and those who make too many. */
export function mayMakeBoards(
  { settings, allowances }: Parts,
  address: string,
  passphrase: string | undefined,
): void {
  const { createBoards } = settings
  if (createBoards.by === 'passphrase') {
    allowances.mayGuess(address)
    if (!sameSecret(passphrase ?? '', createBoards.passphrase)) {
      allowances.guessedWrong(address)
      throw new RefusedError('passphrase-wrong', 'Making a board here needs the pass phrase of this server.')
    }
  }
  allowances.takeBoard(address)
}

/** The board is there before its content; whoever asked gets its keys only when both are stored. */
export async function layOutBoard(
  { access, sync, whereabouts, log }: Parts,
  { snapshot, authors }: { readonly snapshot: BoardSnapshot; readonly authors: readonly Author[] },
  host: string | undefined,
): Promise<CreatedBoard> {
  const id = newId()
  const keys = await access.open(id, authors)
  await sync.create(id, snapshot)
  log.info({ board: id }, 'board made')
  const link = linkFrom(whereabouts.address(host), id)
  return {
    id,
    title: snapshot.board.title,
    facilitatorUrl: link(keys.facilitator),
    participantUrl: link(keys.participant),
    code: keys.code,
    facilitatorKey: keys.facilitator,
    participantKey: keys.participant,
  }
}

/** Keys travel in the fragment, which browsers never send to a server. */
export function linkFrom(address: string, board: string): (key: string) => string {
  return key => `${address}/b/${board}#k=${key}`
}
