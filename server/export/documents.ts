import { RefusedError } from '#server/errors/RefusedError.ts'
import { type Attending, JobThread, type ThreadLimits } from '#server/threads/JobThread.ts'
import { TakingTurns } from '#server/threads/TakingTurns.ts'
import type { DocumentJobs } from './documentWorker.ts'

/** The typesetter gives memory back only when its thread ends, so this one rests for seconds only. */
const documentLimits: ThreadLimits = { jobMs: 120_000, waiting: 24, idleMs: 5000, memoryMb: 1024 }

function startDocumentThread(limits: ThreadLimits = documentLimits): JobThread<DocumentJobs> {
  return new JobThread({
    program: new URL('./documentWorker.ts', import.meta.url),
    limits,
    says: {
      busy: tooManyWait,
      tooLarge:
        'This board is too large for that export. Leave the pictures out, or take it as Markdown, CSV or JSON.',
    },
  })
}

const tooManyWait = 'Many exports are under way. Try again in a minute.'
const thread = startDocumentThread()
const turns = new TakingTurns()
let waiting = 0

export interface DocumentOrder<Name extends keyof DocumentJobs> {
  readonly name: Name
  readonly prepare: () => Promise<Parameters<DocumentJobs[Name]>[0]>
}

/**
 * Documents and pictures that take seconds: one at a time in a thread of their own, boards in turn, so that whoever
 * asks for much waits behind everybody else. `prepare` is called when the turn has come, so that nobody holds a board
 * in memory while waiting. Rejects with `RefusedError`, or with the signal's reason.
 */
export function makeDocument<Name extends keyof DocumentJobs>(
  board: string,
  { name, prepare }: DocumentOrder<Name>,
  attending: Attending = {},
): Promise<Awaited<ReturnType<DocumentJobs[Name]>>> {
  if (waiting >= documentLimits.waiting) return Promise.reject(new RefusedError('too-many', tooManyWait))
  waiting++
  return turns
    .run(board, () => {
      if (attending.signal?.aborted) return Promise.reject(attending.signal.reason)
      return prepare().then(request => thread.run(name, request, attending))
    })
    .finally(() => waiting--)
}
