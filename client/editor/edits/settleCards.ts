import { type Placement, placeCards } from '#shared/board/changes/placeCards.ts'
import type { Editor } from '../Editor.ts'
import { sayMoved } from '../sayMoved.ts'
import { selfPlaced } from './selfPlaced.ts'

/**
 * Writes where cards have come to lie, and says what that means; what lies there already is not written again.
 * `quick` moves that follow one another, as those by arrow keys do, are one undo step. What `also` is done belongs to the
 * same step. Answers how many cards changed.
 */
export function settleCards(
  editor: Editor,
  placements: readonly Placement[],
  { quick = false, also }: { readonly quick?: boolean; readonly also?: () => void } = {},
): number {
  const last = placements.at(-1)
  if (last) editor.writing.lastPlace = { canvas: last.canvas, zone: last.zone }
  const moves = placements
    .filter(placement => changes(editor, placement))
    .map(placement => selfPlaced(editor, placement))
  if (moves.length === 0 && !also) return 0
  const before = moves.flatMap(({ id }) => editor.view.card(id) ?? [])
  const write = () =>
    editor.board.change(editor.origin, () => {
      placeCards(editor.board, moves, editor.origin)
      also?.()
    })
  if (quick) editor.continue(write)
  else editor.change(write)
  sayMoved(editor, before)
  return moves.length
}

function changes(editor: Editor, { id, canvas, zone, at, order, cluster, fields = {} }: Placement): boolean {
  const card = editor.view.card(id)
  if (!card) return false
  const isThere = card.canvas === canvas && card.zone === zone && card.at[0] === at[0] && card.at[1] === at[1]
  if (order !== undefined && order !== card.order) return true
  if (cluster !== undefined && (cluster ?? undefined) !== card.cluster) return true
  return !isThere || Object.keys(fields).length > 0
}
