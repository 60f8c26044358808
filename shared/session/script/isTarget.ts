import { templateOf } from '#shared/canvases/catalogue.ts'
import { zoneOf } from '#shared/canvases/zoneOf.ts'

/** A canvas (`domain`), or a zone of one (`domain.topics`). */
export function isTarget(target: string): boolean {
  const [canvas = ''] = target.split('.')
  return target === canvas ? templateOf(canvas) !== undefined : zoneOf(canvas, target) !== undefined
}
