import type { ExportFile, ExportRequest } from './exportFile.ts'
import { exportThread } from './thread.ts'

export type { ExportFile, ExportRequest }

/** The board as a file to send, as an attachment, made in a thread of its own. */
export function renderExport(request: ExportRequest): Promise<ExportFile> {
  return exportThread.run('export', bare(request))
}

/** Only what the job needs crosses to the thread. */
function bare(request: ExportRequest): ExportRequest {
  const { format, part, meeting, parts, language, snapshot, authors, title, today } = request
  return { format, part, meeting, parts, language, snapshot, authors, title, today }
}
