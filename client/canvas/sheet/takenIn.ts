import type { Editor } from '#client/editor/Editor.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { type Box, moveBox } from '#shared/geometry/box.ts'
import { scale } from '#shared/geometry/vector.ts'

/** The boxes of a zone's cards, relative to their sheet. */
export function takenIn(editor: Editor, sheet: Sheet, zone: Zone): Box[] {
  return editor.view.cards
    .inZone({ canvas: sheet.canvas.id, zone: zone.id })
    .flatMap(card => editor.boxes.boxOf(card.id) ?? [])
    .map(box => moveBox(box, scale(sheet.canvas.at, -1)))
}
