import { subtract } from '#shared/geometry/vector.ts'
import type { PointerInput, ToolState } from './ToolState.ts'

/** Moving the table under the hand; afterwards the hand does what it did before. */
export function panning(start: PointerInput, after: ToolState): ToolState {
  return {
    name: 'panning',
    pointerDown() {
      return this
    },
    pointerMove(editor, input) {
      editor.viewpoint.pan(subtract(input.screen, start.screen))
      return panning(input, after)
    },
    pointerUp: () => after,
    longPress() {
      return this
    },
    cancel: () => after,
  }
}

/** The hand tool at rest: every press pans. */
export function hand(): ToolState {
  const self: ToolState = {
    name: 'idle',
    pointerDown: (_editor, input) => panning(input, self),
    pointerMove: () => self,
    pointerUp: () => self,
    longPress: () => self,
    cancel: () => self,
  }
  return self
}
