import type { Box } from './box.ts'
import { boundsOf } from './box.ts'
import type { Vector } from './vector.ts'

export const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
/** What to line up: vertical lines, then horizontal ones. */
export type Edge = (typeof edges)[number]

/** How far each box has to move, in their order, so that all meet the common edge or middle of the whole. */
export function alignBoxes(boxes: readonly Box[], edge: Edge): readonly Vector[] {
  const whole = boundsOf(boxes)
  if (!whole) return []
  const goal = lineOf(whole, edge)
  const across = edge === 'left' || edge === 'centre' || edge === 'right'
  return boxes.map((box): Vector => {
    const by = goal - lineOf(box, edge)
    return across ? [by, 0] : [0, by]
  })
}

function lineOf({ x, y, w, h }: Box, edge: Edge): number {
  switch (edge) {
    case 'left':
      return x
    case 'centre':
      return x + w / 2
    case 'right':
      return x + w
    case 'top':
      return y
    case 'middle':
      return y + h / 2
    case 'bottom':
      return y + h
  }
}
