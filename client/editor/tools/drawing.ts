import type { Vector } from '#shared/geometry/vector.ts'
import { panning } from './panning.ts'
import type { ToolState } from './ToolState.ts'

/** The pen: each press draws a line, and the pen stays in the hand. */
export function pen(): ToolState {
  const self: ToolState = {
    name: 'drawing',
    pointerDown(editor, input) {
      if (input.pans) return panning(input, self)
      return editor.drawing.begin(input.table) ? drawing() : self
    },
    pointerMove: () => self,
    pointerUp: () => self,
    longPress: () => self,
    cancel(editor) {
      editor.tools.choose('select')
      return editor.tools.current
    },
  }
  return self
}

function drawing(): ToolState {
  const self: ToolState = {
    name: 'drawing',
    pointerDown: () => self,
    pointerMove(editor, input) {
      editor.drawing.go(input.table)
      return self
    },
    pointerUp(editor, input) {
      editor.drawing.go(input.table)
      editor.drawing.finish()
      return pen()
    },
    longPress: () => self,
    cancel(editor) {
      editor.drawing.drop()
      return pen()
    },
  }
  return self
}

/** The eraser: takes away the lines it is drawn across. `last` is where it was pressed or moved to before. */
export function eraser(last?: Vector): ToolState {
  const self: ToolState = {
    name: 'erasing',
    pointerDown(editor, input) {
      if (input.pans) return panning(input, self)
      editor.drawing.beginErasing()
      editor.drawing.erase(input.table, input.table)
      return eraser(input.table)
    },
    pointerMove(editor, input) {
      if (!last) return self
      editor.drawing.erase(last, input.table)
      return eraser(input.table)
    },
    pointerUp(editor) {
      editor.drawing.stopErasing()
      return eraser()
    },
    longPress: () => self,
    cancel(editor) {
      editor.tools.choose('select')
      return editor.tools.current
    },
  }
  return self
}
