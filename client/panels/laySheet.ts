import type { Editor } from '#client/editor/Editor.ts'
import { addCanvas } from '#shared/board/changes/describeBoard.ts'
import { ordersBetween } from '#shared/board/orderBetween.ts'
import type { CanvasSnapshot } from '#shared/board/snapshot.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import { sheetPosition } from '#shared/canvases/sheets.ts'

/** Lays a further sheet on the first free place of the table, as one step of undo; false if one may not. */
export function laySheet(editor: Editor, template: CanvasTemplate): boolean {
  const { canvases } = editor.view.whole
  const [order = ''] = ordersBetween(canvases.at(-1)?.order || undefined, undefined, 1)
  const [x, y] = freePosition(canvases)
  const canvas: CanvasSnapshot = { id: template.id, template: template.id, at: [x, y], order }
  return editor.arrange(() => addCanvas(editor.board, canvas, editor.origin))
}

/** The first of the places, two to a row, that no sheet lies on. The side table keeps its own. */
export function freePosition(canvases: readonly Pick<CanvasSnapshot, 'at'>[]): readonly [number, number] {
  for (let index = 0; ; index++) {
    const [x, y] = sheetPosition(index)
    if (!canvases.some(({ at }) => Math.abs(at[0] - x) < 2400 && Math.abs(at[1] - y) < 1400)) return [x, y]
  }
}
