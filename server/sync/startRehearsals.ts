import { JobThread, type ThreadLimits } from '#server/threads/JobThread.ts'
import type { Result } from '#shared/std/result.ts'
import type { TakeRefusal } from './Replica.ts'
import type { RehearsalJobs, RehearsalRequest } from './rehearsalWorker.ts'

/** Where large updates are tried out, one after the other. */
export interface Rehearsals {
  /** The update in pieces (`rehearse.ts`). Rejects with `RefusedError` if it takes too long or too much. */
  rehearse(request: RehearsalRequest): Promise<Result<readonly Uint8Array[], TakeRefusal>>
  end(): Promise<void>
}

/** Honest uploads take a second or two there; those who wait are connections whose owners came back with much. */
const rehearsalLimits: ThreadLimits = { jobMs: 30_000, waiting: 500, idleMs: 60_000, memoryMb: 1024 }

/** In a thread that begins with the first. */
export function startRehearsals(limits: ThreadLimits = rehearsalLimits): Rehearsals {
  const thread = new JobThread<RehearsalJobs>({
    program: new URL('./rehearsalWorker.ts', import.meta.url),
    limits,
    says: { busy: 'too many large uploads at once', tooLarge: 'far more work than it brings' },
  })
  return { rehearse: request => thread.run('rehearse', request), end: () => thread.end() }
}
