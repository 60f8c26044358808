import { RefusedError } from '#server/errors/RefusedError.ts'
import { JobThread, type ThreadLimits } from '#server/threads/JobThread.ts'
import { TakingTurns } from '#server/threads/TakingTurns.ts'
import type { Result } from '#shared/std/result.ts'
import type { Sending, TakeRefusal } from './Replica.ts'
import type { RehearsalJobs, RehearsalScene } from './rehearsalWorker.ts'

/** Where large updates are tried out, one after the other. */
export interface Rehearsals {
  /**
   * The update in pieces (`rehearse.ts`). The board is fetched once it is this person's turn, so that those who wait
   * hold no more than what they sent; undefined if there is nothing to fetch any more. Rejects with `RefusedError` if
   * it takes too long or too much, or if too much waits already.
   */
  rehearse(
    sending: Sending,
    fetch: () => Promise<RehearsalScene | undefined>,
  ): Promise<Result<readonly Uint8Array[], TakeRefusal> | undefined>
  end(): Promise<void>
}

export interface RehearsalLimits extends ThreadLimits {
  readonly waitingBytes: number
}

/** Honest uploads take a second or two there; those who wait are connections whose owners came back with much. */
export const rehearsalThreadLimits: RehearsalLimits = {
  jobMs: 30_000,
  waiting: 1,
  waitingBytes: 256 * 1024 * 1024,
  idleMs: 60_000,
  memoryMb: 1024,
}

/** In a thread that begins with the first. */
export function startRehearsals(limits: RehearsalLimits = rehearsalThreadLimits): Rehearsals {
  const thread = new JobThread<RehearsalJobs>({
    program: new URL('./rehearsalWorker.ts', import.meta.url),
    limits,
    says: { busy: 'too many large uploads at once', tooLarge: 'far more work than it brings' },
  })
  const line = new TakingTurns()
  let waitingBytes = 0
  return {
    rehearse: async (sending, fetch) => {
      const { length } = sending.bytes
      if (waitingBytes + length > limits.waitingBytes)
        throw new RefusedError('too-many', 'too many large uploads at once')
      waitingBytes += length
      return line
        .run(sending.actor.id, async () => {
          const scene = await fetch()
          return scene && thread.run('rehearse', { ...scene, sending })
        })
        .finally(() => {
          waitingBytes -= length
        })
    },
    end: () => thread.end(),
  }
}
