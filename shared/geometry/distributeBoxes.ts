import type { Box } from './box.ts'
import type { Vector } from './vector.ts'

export type Axis = 'across' | 'down'

/**
 * How far each box has to move, in their order, so that the gaps between neighbours are equal. Where there is room the
 * whole keeps its extent; else the gaps are negative and the boxes overlap evenly.
 */
export function distributeBoxes(boxes: readonly Box[], axis: Axis): readonly Vector[] {
  const spans = boxes.map(({ x, y, w, h }) =>
    axis === 'across' ? { start: x, length: w } : { start: y, length: h },
  )
  const order = spans.map((_, index) => index).sort((a, b) => middleOf(spans[a]) - middleOf(spans[b]))
  const low = Math.min(...spans.map(({ start }) => start))
  const high = Math.max(...spans.map(({ start, length }) => start + length))
  const filled = spans.reduce((sum, { length }) => sum + length, 0)
  const gap = spans.length < 3 ? 0 : (high - low - filled) / (spans.length - 1)
  const moves = spans.map((): Vector => [0, 0])
  if (spans.length < 3) return moves
  let next = low
  for (const index of order) {
    const span = spans[index]
    if (!span) continue
    moves[index] = axis === 'across' ? [next - span.start, 0] : [0, next - span.start]
    next += span.length + gap
  }
  return moves
}

function middleOf(span: { readonly start: number; readonly length: number } | undefined): number {
  return span ? span.start + span.length / 2 : 0
}
