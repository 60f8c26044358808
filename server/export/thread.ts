import { JobThread, type ThreadLimits } from '#server/threads/JobThread.ts'
import type { ExportJobs } from './exportWorker.ts'

export const exportLimits: ThreadLimits = { jobMs: 20_000, waiting: 24, idleMs: 60_000, memoryMb: 512 }

export function startExportThread(limits: ThreadLimits = exportLimits): JobThread<ExportJobs> {
  return new JobThread({
    program: new URL('./exportWorker.ts', import.meta.url),
    limits,
    says: {
      busy: 'Many exports are under way. Try again in a minute.',
      tooLarge:
        'This board is too large for that export. Take it as Markdown, CSV or JSON, or canvas by canvas.',
    },
  })
}

/** The one thread that makes exports for this process. */
export const exportThread = startExportThread()
