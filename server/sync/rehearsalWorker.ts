import type { StoredBoard } from '#server/storage/BoardStore.ts'
import { serveJobs } from '#server/threads/serveJobs.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { Replica, type Sending } from './Replica.ts'
import { rehearse } from './rehearse.ts'

/** What an update is tried out on. */
export interface RehearsalScene {
  readonly stored: StoredBoard
  readonly limits: Limits
}

const jobs = {
  rehearse({ stored, limits, sending }: RehearsalScene & { readonly sending: Sending }) {
    return rehearse(new Replica(stored, { limits, guestOf: () => undefined }), sending)
  },
}
export type RehearsalJobs = typeof jobs

serveJobs(jobs)
