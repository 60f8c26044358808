import type { CardId } from '#shared/board/ids.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { PointerInput, ToolState } from './ToolState.ts'
import { tellCursor } from './tellCursor.ts'

/** Drawing a box around cards; `kept` stay selected, whatever it touches. */
export function lassoing(start: PointerInput, kept: ReadonlySet<CardId>, home: ToolState): ToolState {
  const self: ToolState = {
    name: 'lasso',
    pointerDown: () => self,
    pointerMove(editor, input) {
      tellCursor(editor, input)
      const box = boxBetween(start.table, input.table)
      editor.lasso.set(box)
      editor.select([...kept, ...editor.clusters.within(box)])
      return self
    },
    pointerUp(editor) {
      editor.lasso.set(undefined)
      return home
    },
    longPress: () => self,
    cancel(editor) {
      editor.lasso.set(undefined)
      editor.select(kept)
      return home
    },
  }
  return self
}

function boxBetween(a: Vector, b: Vector): Box {
  return {
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    w: Math.abs(a[0] - b[0]),
    h: Math.abs(a[1] - b[1]),
  }
}
