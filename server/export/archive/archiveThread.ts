import { JobThread } from '#server/threads/JobThread.ts'
import type { ArchiveJobs } from './archiveWorker.ts'

/** Archives that come in are unpacked and looked through here, one at a time. */
export const archiveThread = new JobThread<ArchiveJobs>({
  program: new URL('./archiveWorker.ts', import.meta.url),
  limits: { jobMs: 60_000, waiting: 8, idleMs: 5000, memoryMb: 1024 },
  says: {
    busy: 'Many boards are being read in. Try again in a minute.',
    tooLarge:
      'Reading this archive in takes too long. Take its board.json out and open that: you get the board without its history.',
  },
})
