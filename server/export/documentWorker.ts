import { serveJobs } from '#server/threads/serveJobs.ts'
import { archiveFile } from './archive/archiveFile.ts'
import { pictureFile } from './picture/pictureFile.ts'
import { recordFile } from './record/recordFile.ts'

const jobs = { record: recordFile, picture: pictureFile, archive: archiveFile }
export type DocumentJobs = typeof jobs

serveJobs(jobs)
