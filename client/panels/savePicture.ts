import type { Editor } from '#client/editor/Editor.ts'
import { localDay } from '#client/editor/localDay.ts'
import { pictureHere } from '#client/picture/pictureHere.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import { handOut } from './download.ts'

/** A canvas of the board as it is now, to the browser's downloads. */
export function savePicture(editor: Editor, board: string, canvas: CanvasId): Promise<void> {
  return handOut(() =>
    pictureHere({
      board,
      whole: editor.settled.current,
      authors: [...editor.authors.current].map(([id, author]) => ({ id, ...author })),
      today: localDay(new Date(editor.now())),
      canvas,
      as: { type: 'svg' },
    }),
  )
}
