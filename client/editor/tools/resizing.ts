import type { CardId } from '#shared/board/ids.ts'
import { subtract } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'
import type { Size } from '../Sizing.ts'
import type { Handle, PointerInput, ToolState } from './ToolState.ts'
import { tellCursor } from './tellCursor.ts'

/** Pulls the selected card larger by the pressed handle; undefined if none was pressed, or it may not be. */
export function resizing(editor: Editor, start: PointerInput, home: ToolState): ToolState | undefined {
  const { handle } = start
  const id = editor.sizing.subject
  const size = id === undefined ? undefined : editor.sizing.sizeOf(id)
  if (!handle || id === undefined || !size || editor.refuses(editor.rights.whyNotMove(id))) return undefined
  return pulling({ id, size, handle }, start, home)
}

interface Pull {
  readonly id: CardId
  readonly size: Size
  readonly handle: Handle
}

function pulling({ id, size, handle }: Pull, start: PointerInput, home: ToolState): ToolState {
  const self: ToolState = {
    name: 'resizing',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      const [x, y] = subtract(input.table, start.table)
      editor.sizing.show(id, {
        w: size.w + (handle === 'foot' ? 0 : x),
        h: size.h + (handle === 'side' ? 0 : y),
      })
      return self
    },
    pointerUp(editor) {
      editor.sizing.keep()
      return home
    },
    longPress: () => self,
    cancel(editor) {
      editor.sizing.cancel()
      return home
    },
  }
  return self
}
