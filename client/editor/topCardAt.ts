import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'

/** The card that lies on top under a point of the table. */
export function topCardAt({ boxes, clusters, ranks }: Editor, [x, y]: Vector): CardId | undefined {
  const under = boxes.within({ x, y, w: 0, h: 0 }).filter(id => !clusters.isFolded(id))
  return ranks.sorted(under).at(-1)
}
