import type { ExportFile, ExportRequest } from './exportFile.ts'
import { exportThread } from './thread.ts'

export type { ExportFile, ExportRequest }

/** The board as a file to send, as an attachment, made in a thread of its own. */
export async function renderExport(request: ExportRequest): Promise<ExportFile> {
  const file = await exportThread.run({ make: 'export', request: bare(request) })
  if (!file) throw new Error('an export came back empty')
  return file
}

/** Only what the job needs crosses to the thread. */
function bare({ format, part, snapshot, authors, title, today }: ExportRequest): ExportRequest {
  return { format, part, snapshot, authors, title, today }
}
