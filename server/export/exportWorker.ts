import { parentPort } from 'node:worker_threads'
import { type ExportFile, type ExportRequest, exportFile } from './exportFile.ts'
import { type PictureRequest, pictureFile } from './pictureFile.ts'

/** What the export thread can be asked for, one job at a time. */
export type Job =
  | { readonly make: 'export'; readonly request: ExportRequest }
  | { readonly make: 'picture'; readonly request: PictureRequest }

export type Outcome =
  | { readonly ok: true; readonly file: ExportFile | undefined }
  | { readonly ok: false; readonly message: string }

parentPort?.on('message', (job: Job) => {
  make(job).then(
    file => answer({ ok: true, file }),
    (error: unknown) =>
      answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  )
})

async function make(job: Job): Promise<ExportFile | undefined> {
  return job.make === 'picture' ? pictureFile(job.request) : exportFile(job.request)
}

function answer(outcome: Outcome): void {
  parentPort?.postMessage(outcome)
}
