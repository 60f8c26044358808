import type { Editor } from '#client/editor/Editor.ts'
import { type Canvases, type Place, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import type { CanvasId } from '#shared/board/ids.ts'

/** Where on this board a step's target lies: a canvas, or a zone of one. Undefined if the board has no such sheet. */
export function stepPlace(
  canvases: Canvases,
  target: string | undefined,
): { readonly canvas: CanvasId; readonly zone?: Place['zone'] } | undefined {
  if (target === undefined) return undefined
  const [template] = target.split('.')
  for (const { id } of canvases.values()) {
    const sheet = sheetOf(canvases, id)
    if (!sheet || sheet.template.id !== template) continue
    if (target === template) return { canvas: id }
    if (zoneIn(sheet, target)) return { canvas: id, zone: target }
  }
  return undefined
}

/** On a phone the zone fills the screen; elsewhere one sees what lies around it. */
const narrowBelow = 640

/** Looks at what a step is about; false if it is about no place on this board. */
export function lookAtStep(editor: Editor, targets: readonly string[]): boolean {
  const place = stepPlace(editor.view.canvases, targets[0])
  if (!place) return false
  const isNarrow = editor.viewpoint.size.w < narrowBelow
  if (isNarrow && place.zone !== undefined) editor.looking.zoomToZone(place.canvas, place.zone)
  else editor.looking.zoomToCanvas(place.canvas)
  return true
}
