import type { ZoneId } from '#shared/board/ids.ts'
import { templateOf } from './catalogue.ts'
import type { Zone } from './schema.ts'

/** A zone by its name, if the canvas has it. */
export function zoneOf(canvasTemplateId: string, zoneId: ZoneId): Zone | undefined {
  return templateOf(canvasTemplateId)?.zones.find(zone => zone.id === zoneId)
}
