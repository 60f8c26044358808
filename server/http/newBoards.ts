import type { BoardKept } from '#server/access/Access.ts'
import { sameSecret } from '#server/access/keys.ts'
import { RefusedError } from '#server/errors/RefusedError.ts'
import { newId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { CreatedBoard } from '#shared/protocol/http.ts'
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

export interface BoardContent extends BoardKept {
  readonly snapshot: BoardSnapshot
  /** What belongs to it besides: without it there is no board either. */
  readonly complete?: (board: string) => Promise<void>
}

/** Whoever asked gets the board's keys only when all of it is stored; if it cannot be, nothing of it stays. */
export async function layOutBoard(
  { access, sync, whereabouts, log }: Parts,
  { snapshot, complete, ...kept }: BoardContent,
  host: string | undefined,
): Promise<CreatedBoard> {
  const id = newId()
  const keys = await access.open(id, kept)
  try {
    if (!kept.past) await sync.create(id, snapshot)
    await complete?.(id)
  } catch (error) {
    await access.close(id)
    await sync.remove(id)
    throw error
  }
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
