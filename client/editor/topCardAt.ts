import type { CardId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'

/** The card that lies on top under a point of the table. */
export function topCardAt({ boxes, view }: Editor, [x, y]: Vector): CardId | undefined {
  const under = boxes.within({ x, y, w: 0, h: 0 }).flatMap(id => view.card(id) ?? [])
  return under.toSorted(byOrder).at(-1)?.id
}
