import type { Editor } from '../Editor.ts'
import type { PointerInput } from './ToolState.ts'

/** The others see a mouse where it is; a finger has no cursor. */
export function tellCursor(editor: Editor, { table, touch }: PointerInput): void {
  if (!touch) editor.tell({ cursor: [Math.round(table[0]), Math.round(table[1])] })
}
