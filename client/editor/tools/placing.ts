import type { ToolState } from './ToolState.ts'

/** The card tool: the next press writes a card there, then one selects again. */
export function placing(): ToolState {
  const self: ToolState = {
    name: 'placing',
    pointerDown: () => self,
    pointerMove: () => self,
    pointerUp(editor, input) {
      editor.tools.choose('select')
      editor.writing.writeAt(input.table)
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
