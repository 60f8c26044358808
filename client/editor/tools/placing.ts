import type { CardKind } from '#shared/board/kinds.ts'
import type { ToolState } from './ToolState.ts'

/** The card tool, and that for words without paper: the next press writes there, then one selects again. */
export function placing(kind?: CardKind): ToolState {
  const self: ToolState = {
    name: 'placing',
    pointerDown: () => self,
    pointerMove: () => self,
    pointerUp(editor, input) {
      editor.tools.choose('select')
      editor.writing.writeAt(input.table, kind)
      return editor.tools.current
    },
    longPress: () => self,
    cancel(editor) {
      editor.tools.choose('select')
      return editor.tools.current
    },
  }
  return self
}
