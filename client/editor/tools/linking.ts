import { panning } from './panning.ts'
import type { ToolState } from './ToolState.ts'

/** The connector: from card to card, then one selects again. */
export function linking(): ToolState {
  const self: ToolState = {
    name: 'linking',
    pointerDown(editor, input) {
      if (input.pans || input.card === undefined) return panning(input, self)
      return editor.connecting.begin(input.card, input.table) ? tying() : self
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

function tying(): ToolState {
  const self: ToolState = {
    name: 'linking',
    pointerDown: () => self,
    pointerMove(editor, input) {
      editor.connecting.go(input.table)
      return self
    },
    pointerUp(editor, input) {
      editor.connecting.go(input.table)
      if (editor.connecting.finish() === undefined) return linking()
      editor.tools.choose('select')
      return editor.tools.current
    },
    longPress: () => self,
    cancel(editor) {
      editor.connecting.drop()
      return linking()
    },
  }
  return self
}
