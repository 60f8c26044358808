import type { CardId } from '#shared/board/ids.ts'
import { centreOf } from '#shared/geometry/box.ts'
import { subtract, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'

/** How much a card off the straight way counts as further away. */
const detour = 2

/**
 * The nearest card on this side of the selected one, as the eye would go: straight ahead is nearer than aslant, and what
 * lies more to the side than ahead does not count. Without a selection, the card nearest to the middle of the view.
 */
export function cardBeside(editor: Editor, [dx, dy]: Vector): CardId | undefined {
  const { selection, boxes, view, viewpoint } = editor
  const [from] = selection.current
  const box = from === undefined ? undefined : boxes.boxOf(from)
  const start = box ? centreOf(box) : viewpoint.toTable(viewpoint.middle)
  let best: { readonly id: CardId; readonly far: number } | undefined
  for (const id of view.cards.keys()) {
    const other = id === from ? undefined : boxes.boxOf(id)
    if (!other) continue
    const [x, y] = subtract(centreOf(other), start)
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (box && (ahead <= 0 || aside > ahead)) continue
    const far = box ? ahead + detour * aside : Math.hypot(x, y)
    if (!best || far < best.far) best = { id, far }
  }
  return best?.id
}
