import { type Box, boundsOf, boxDistance } from './box.ts'

/**
 * Boxes that lie near each other, gathered: the bounds of each heap in which every box is within `reach` of another,
 * the uppermost first.
 */
export function pieces(boxes: readonly Box[], reach: number): readonly Box[] {
  const sorted = boxes.toSorted((a, b) => a.x - b.x)
  const heaps: Box[][] = []
  // What ends too far to the left to touch any box to come.
  const closed: Box[][] = []
  for (const box of sorted) {
    const near: Box[] = [box]
    for (let index = heaps.length - 1; index >= 0; index--) {
      const heap = heaps[index] ?? []
      const isOver = heap.every(other => other.x + other.w + reach < box.x)
      const touches = !isOver && heap.some(other => boxDistance(other, box) <= reach)
      if (isOver || touches) heaps.splice(index, 1)
      if (isOver) closed.push(heap)
      if (touches) near.push(...heap)
    }
    heaps.push(near)
  }
  const bounds = [...closed, ...heaps].flatMap(heap => boundsOf(heap) ?? [])
  return bounds.sort((a, b) => a.y - b.y || a.x - b.x)
}
