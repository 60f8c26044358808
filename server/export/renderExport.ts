import type { ExportFile, ExportRequest } from './exportFile.ts'
import { exportThread } from './thread.ts'

export type { ExportFile, ExportRequest }

/** The board as a file to send, as an attachment, made in a thread of its own. */
export function renderExport(request: ExportRequest): Promise<ExportFile> {
  return exportThread.run('export', bare(request))
}

/** Only what the job needs crosses to the thread. */
function bare({
  format,
  part,
  parts,
  language,
  snapshot,
  authors,
  title,
  today,
}: ExportRequest): ExportRequest {
  return { format, part, parts, language, snapshot, authors, title, today }
}
