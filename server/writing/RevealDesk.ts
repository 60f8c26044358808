import type { Logger } from 'pino'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Sessions } from '#server/session/Sessions.ts'
import type { SyncServer } from '#server/sync/SyncServer.ts'
import { Soon } from '#server/threads/Soon.ts'
import type { SessionState } from '#shared/session/SessionState.ts'
import type { RevealDone, RevealWish } from '#shared/session/votes/voteWire.ts'
import type { DraftCounts } from '#shared/session/writing/DraftCount.ts'
import type { PrivateWriting } from './PrivateWriting.ts'

export interface RevealDeskParts {
  readonly writing: PrivateWriting
  readonly sessions: Sessions
  readonly sync: SyncServer
  readonly log: Logger
}

/** Everybody is told so long after somebody has written how much there is by now. */
const countingMs = 500

/** Between what people write in private and the session, which learns counts and reveals, and no words. */
export class RevealDesk {
  readonly #parts: RevealDeskParts
  readonly #counting = new Soon({ afterMs: countingMs, run: board => this.#count(board) })
  readonly #release: () => void

  constructor(parts: RevealDeskParts) {
    this.#parts = parts
    this.#release = parts.sync.wroteInPrivate.add(({ board }) => this.#counting.ask(board))
  }

  /** All that is written for a step, or one card of it, comes to lie on the board. Throws `RefusedError`. */
  async reveal(board: string, { step: id, order }: RevealWish): Promise<RevealDone> {
    const { sessions, writing, log } = this.#parts
    const step = await sessions.look(board, ({ state }) => stepOf(state, id))
    if (!step) throw new RefusedError('not-found', 'There is no such step in this session.')
    const naming = step.naming ?? 'named'
    const done = await writing.reveal(board, { step: id, naming, ...(order === 'one' && { most: 1 }) })
    if (done.revealed > 0)
      await sessions.say(board, { name: 'writing.revealed', payload: { step: id, cards: done.revealed } })
    await this.#count(board)
    log.info({ board, step: id, naming, ...done }, 'cards revealed')
    return done
  }

  stop(): void {
    this.#release()
    this.#counting.stop()
  }

  async #count(board: string): Promise<void> {
    const { sessions, writing, log } = this.#parts
    try {
      const counts = await writing.counts(board)
      const waiting = await sessions.look(board, ({ state }) => ofSession(state, counts))
      await sessions.say(board, { name: 'writing.counted', payload: { waiting } })
    } catch (error) {
      log.warn({ err: error, board }, 'what is written in private could not be counted')
    }
  }
}

function stepOf({ script }: SessionState, id: string) {
  return script?.steps.find(step => step.id === id)
}

/** Drafts of former sessions stay with their authors, and are nobody's to wait for. */
function ofSession(state: SessionState, counts: DraftCounts): DraftCounts {
  return Object.fromEntries(Object.entries(counts).filter(([step]) => stepOf(state, step)))
}
