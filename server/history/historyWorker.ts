import { serveJobs } from '#server/threads/serveJobs.ts'
import { listMoments } from './listMoments.ts'
import { rebuild } from './rebuild.ts'
import { takeBack } from './takeBack/takeBack.ts'

const jobs = { moments: listMoments, rebuild, takeBack }
export type HistoryJobs = typeof jobs

serveJobs(jobs)
