import { JobThread } from '#server/threads/JobThread.ts'
import type { HistoryJobs } from './historyWorker.ts'

/** The one thread that replays history for this process. */
export const historyThread = new JobThread<HistoryJobs>({
  program: new URL('./historyWorker.ts', import.meta.url),
  limits: { jobMs: 20_000, waiting: 24, idleMs: 60_000, memoryMb: 512 },
  says: {
    busy: 'Many people look at history. Try again in a minute.',
    tooLarge: 'That is too much to replay at once. Ask for a moment nearer to now.',
  },
})
