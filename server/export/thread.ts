import { ExportThread } from './ExportThread.ts'

/** The one thread that makes exports for this process. */
export const exportThread = new ExportThread()
