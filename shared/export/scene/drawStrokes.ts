import type { Box } from '#shared/geometry/box.ts'
import { boxOfStroke, strokePath } from '#shared/geometry/strokes.ts'
import type { Drawing } from './buildScene.ts'
import { palette } from './palette.ts'

/** What pens have drawn, over the cards, in the colours of light paper. */
export function drawStrokes({ sketch, reading }: Drawing, canvas: string): void {
  for (const { canvas: on, points, ink, width } of reading.snapshot.strokes) {
    if (on === canvas)
      sketch.path(strokePath(points), { stroke: palette[ink], strokeWidth: width, round: true })
  }
}

/** Where they lie, for a picture that leaves nothing out. */
export function strokeBoxes({ reading }: Drawing, canvas: string): readonly Box[] {
  return reading.snapshot.strokes
    .filter(({ canvas: on }) => on === canvas)
    .map(({ points }) => boxOfStroke(points))
}
