import { serveJobs } from '#server/threads/serveJobs.ts'
import { listMoments } from './listMoments.ts'
import { rebuild } from './rebuild.ts'

const jobs = { moments: listMoments, rebuild }
export type HistoryJobs = typeof jobs

serveJobs(jobs)
