import type { Logger } from 'pino'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { type Result, refuse } from '#shared/std/result.ts'
import type { Sending, TakeRefusal } from './Replica.ts'
import type { Rehearsals } from './startRehearsals.ts'

/**
 * Rehearses an update in its own thread, on a copy made from the log. Never rejects: an update that makes the thread
 * die or take too long is refused, and no other.
 */
export async function tryOut(
  { store, rehearsals, limits, log }: TryOutParts,
  { board, sending, isWanted }: Tryout,
): Promise<Result<readonly Uint8Array[], TakeRefusal | 'unavailable'>> {
  try {
    const tried = await rehearsals.rehearse(sending, async () => {
      const stored = isWanted() ? await store.load(board) : undefined
      return stored && { stored, limits }
    })
    return tried ?? refuse('unavailable')
  } catch (error) {
    if (error instanceof RefusedError && error.code === 'request-too-large')
      return refuse({ code: 'laborious', reason: error.message })
    log.error({ err: error, participant: sending.actor.id }, 'a large update could not be tried out')
    return refuse('unavailable')
  }
}

interface Tryout {
  readonly board: string
  readonly sending: Sending
  /** False once its sender has left. */
  readonly isWanted: () => boolean
}

interface TryOutParts {
  readonly store: BoardStore
  readonly rehearsals: Rehearsals
  readonly limits: Limits
  readonly log: Logger
}
