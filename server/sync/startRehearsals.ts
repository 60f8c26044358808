import { JobThread, type ThreadLimits } from '#server/threads/JobThread.ts'
import type { RehearsalJobs } from './rehearsalWorker.ts'

export type Rehearsals = JobThread<RehearsalJobs>

/** Honest uploads take a second or two there; those who wait are connections whose owners came back with much. */
const rehearsalLimits: ThreadLimits = { jobMs: 30_000, waiting: 500, idleMs: 60_000, memoryMb: 1024 }

/** The thread in which large updates are tried out, one after the other. It begins with the first. */
export function startRehearsals(limits: ThreadLimits = rehearsalLimits): Rehearsals {
  return new JobThread({
    program: new URL('./rehearsalWorker.ts', import.meta.url),
    limits,
    says: { busy: 'too many large uploads at once', tooLarge: 'far more work than it brings' },
  })
}
