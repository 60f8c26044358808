import type { ExportFile } from './exportFile.ts'
import type { PictureRequest } from './picture/pictureFile.ts'
import { exportThread } from './thread.ts'

/** One canvas as SVG, made in a thread of its own; undefined if the board has no such canvas. */
export function renderPicture(request: PictureRequest): Promise<ExportFile | undefined> {
  return exportThread.run('picture', request)
}
