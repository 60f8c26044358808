import type { CanvasId } from '#shared/board/ids.ts'
import { subtract } from '#shared/geometry/vector.ts'
import type { PointerInput, ToolState } from './ToolState.ts'
import { tellCursor } from './tellCursor.ts'

/** A sheet in the hand, held by its grip. */
export function shifting(sheet: CanvasId, start: PointerInput, home: ToolState): ToolState {
  const self: ToolState = {
    name: 'shifting',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      editor.laying.carry(sheet, subtract(input.table, start.table))
      return self
    },
    pointerUp(editor) {
      editor.laying.drop()
      return home
    },
    longPress: () => self,
    cancel(editor) {
      editor.laying.cancel()
      return home
    },
  }
  return self
}
