import type { StoredBoard } from '#server/storage/BoardStore.ts'
import { serveJobs } from '#server/threads/serveJobs.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { Replica, type Sending } from './Replica.ts'
import { rehearse } from './rehearse.ts'

export interface RehearsalRequest {
  readonly stored: StoredBoard
  readonly sending: Sending
  readonly limits: Limits
}

const jobs = {
  rehearse({ stored, sending, limits }: RehearsalRequest) {
    return rehearse(new Replica(stored, { limits, guestOf: () => undefined }), sending)
  },
}
export type RehearsalJobs = typeof jobs

serveJobs(jobs)
