import type { CanvasId } from './ids.ts'

const fixed: ReadonlySet<CanvasId> = new Set(['domain', 'community', 'practice', 'side'])

/**
 * Whether a canvas always stays on the table: the three on which a community is defined, and the side table, which takes
 * what has lost its place.
 */
export function isFixedCanvas(id: CanvasId): boolean {
  return fixed.has(id)
}
