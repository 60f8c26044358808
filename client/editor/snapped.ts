import type { CardId } from '#shared/board/ids.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { inflate, moveBox } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'

const reach = 400
const pullPixels = 6

/** A light pull: while carried, a card aligns its left and top edges with those of cards nearby. People stand freely. */
export function snapped(editor: Editor, ids: readonly CardId[], by: Vector): Vector {
  const [lead] = ids
  const box = lead === undefined ? undefined : editor.boxes.boxOf(lead)
  const kind = lead === undefined ? undefined : editor.view.card(lead)?.kind
  if (!box || kind === undefined || isTag(kind)) return by
  const carried = moveBox(box, by)
  const pull = pullPixels / editor.viewpoint.camera.current.z
  let [dx, dy] = [pull, pull]
  let [x, y] = by
  for (const id of editor.boxes.within(inflate(carried, reach))) {
    const other = ids.includes(id) ? undefined : editor.boxes.boxOf(id)
    if (!other) continue
    const left = other.x - carried.x
    const top = other.y - carried.y
    if (Math.abs(left) < Math.abs(dx)) [dx, x] = [left, by[0] + left]
    if (Math.abs(top) < Math.abs(dy)) [dy, y] = [top, by[1] + top]
  }
  return [x, y]
}
