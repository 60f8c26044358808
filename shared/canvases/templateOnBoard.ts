import type { CanvasSnapshot } from '#shared/board/snapshot.ts'
import { templates } from './catalogue.ts'
import type { CanvasTemplate } from './schema.ts'

const worded = new WeakMap<CanvasSnapshot, CanvasTemplate>()

/**
 * How a canvas of a board is laid out, with the words that the group has given its zones; undefined if the catalogue
 * knows no such template. The same object for the same snapshot.
 */
export function templateOnBoard(
  canvas: CanvasSnapshot,
  catalogue: ReadonlyMap<string, CanvasTemplate> = templates,
): CanvasTemplate | undefined {
  const template = catalogue.get(canvas.template)
  if (!template || !canvas.words) return template
  const known = worded.get(canvas)
  if (known) return known
  const { words } = canvas
  const zones = template.zones.map(zone => {
    const { title = zone.title, prompt } = words[zone.id] ?? {}
    if (prompt === undefined) return { ...zone, title }
    // The longer guide belongs to the prompt that it explains.
    const { guide: _, ...rest } = zone
    return { ...rest, title, prompt }
  })
  const own = { ...template, zones }
  worded.set(canvas, own)
  return own
}
