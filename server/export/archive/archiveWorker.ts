import { serveJobs } from '#server/threads/serveJobs.ts'
import { readArchive } from './readArchive.ts'

const jobs = { read: readArchive }
export type ArchiveJobs = typeof jobs

serveJobs(jobs)
