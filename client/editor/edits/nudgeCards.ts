import { placeCards } from '#shared/board/changes/placeCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { landings } from '../drop.ts'
import type { Editor } from '../Editor.ts'
import { sayMoved } from '../sayMoved.ts'

/** Moves cards a little by the arrow keys; where they cannot lie they stay. Quick presses are one undo step. */
export function nudgeCards(editor: Editor, ids: readonly CardId[], by: Vector): void {
  if (!editor.canEdit) return
  const { view, boxes } = editor
  const scene = { canvases: view.canvases, cards: view.cards, boxOf: (id: CardId) => boxes.boxOf(id) }
  const found = landings(scene, { ids, by })
  const landed = found.filter(one => one.lands)
  if (landed.length < found.length || landed.length === 0) return
  const before = landed.flatMap(({ placement }) => {
    const card = view.card(placement.id)
    return card && card.zone !== placement.zone ? [card] : []
  })
  const placements = landed.map(one => one.placement)
  editor.continue(() => placeCards(editor.board, placements, editor.origin))
  const moved = landed.find(one => before.some(card => card.id === one.placement.id))
  if (moved) sayMoved(editor, before, moved.spec)
}
