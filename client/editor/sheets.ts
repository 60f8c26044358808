import type { CanvasId, ZoneId } from '#shared/board/ids.ts'
import type { CanvasSnapshot } from '#shared/board/snapshot.ts'
import type { CanvasTemplate, Zone } from '#shared/canvases/schema.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import { zoneAt } from '#shared/canvases/zoneAt.ts'
import { type Box, boxContains } from '#shared/geometry/box.ts'
import { subtract, type Vector } from '#shared/geometry/vector.ts'

export interface Place {
  readonly canvas: CanvasId
  readonly zone: ZoneId
}

/** One text for one zone of one sheet, to compare by. */
export function placeKey({ canvas, zone }: Place): string {
  return `${canvas} ${zone}`
}

export interface Sheet {
  readonly canvas: CanvasSnapshot
  readonly template: CanvasTemplate
}

export type Canvases = ReadonlyMap<CanvasId, CanvasSnapshot>

/** The sheet of a canvas, if the board has it and we know how it is laid out. */
export function sheetOf(canvases: Canvases, id: CanvasId): Sheet | undefined {
  const canvas = canvases.get(id)
  const template = canvas && templateOnBoard(canvas)
  return canvas && template && { canvas, template }
}

export function sheetBox({ canvas, template }: Sheet): Box {
  return { x: canvas.at[0], y: canvas.at[1], w: template.size[0], h: template.size[1] }
}

export function zoneIn({ template }: Sheet, id: ZoneId): Zone | undefined {
  return template.zones.find(zone => zone.id === id)
}

/** The sheet under a point of the table; the one laid last wins. */
export function sheetAt(canvases: Canvases, at: Vector): Sheet | undefined {
  let found: Sheet | undefined
  for (const id of canvases.keys()) {
    const sheet = sheetOf(canvases, id)
    if (sheet && boxContains(sheetBox(sheet), at)) found = sheet
  }
  return found
}

/** The zone under a point of the table. */
export function placeAt(canvases: Canvases, at: Vector): (Place & { readonly spec: Zone }) | undefined {
  const sheet = sheetAt(canvases, at)
  const spec = sheet && zoneAt(sheet.template, subtract(at, sheet.canvas.at))
  return sheet && spec && { canvas: sheet.canvas.id, zone: spec.id, spec }
}
