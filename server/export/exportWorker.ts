import { serveJobs } from '#server/threads/serveJobs.ts'
import { exportFile } from './exportFile.ts'
import { pictureFile } from './picture/pictureFile.ts'

const jobs = { export: exportFile, picture: pictureFile }
export type ExportJobs = typeof jobs

serveJobs(jobs)
