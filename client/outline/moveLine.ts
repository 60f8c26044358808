import type { Editor } from '#client/editor/Editor.ts'
import { t } from '#client/words/t.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { reorderCard } from '#shared/board/changes/reorderCard.ts'
import { setField } from '#shared/board/changes/setField.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { OutlineCanvas } from './buildOutline.ts'
import { moveWithin, type OutlineMove } from './moveWithin.ts'

/** Moves a card by one line, as one step of undo, and answers what to say about it, unless that is said already. */
export function moveLine(
  editor: Editor,
  outline: readonly OutlineCanvas[],
  card: CardId,
  by: -1 | 1,
): string | undefined {
  const zones = outline.flatMap(canvas => canvas.zones)
  const move = zones.map(zone => moveWithin(zone.entries, card, by)).find(Boolean)
  if (!move) return by < 0 ? t('outline.atTop') : t('outline.atBottom')
  if (editor.refuses(whyNot(editor, card, move))) return undefined
  editor.change(() => {
    editor.board.change(editor.origin, () => {
      if (move.by === 'order') reorderCard(editor.board, card, move, editor.origin)
      else {
        for (const [id, rank] of move.ranks) setField(editor.board, id, 'rank', rank, editor.origin)
        changeSeats(editor, card, move.passes)
      }
    })
  })
  const where = { n: move.place, all: move.of }
  return by < 0 ? t('outline.movedUp', where) : t('outline.movedDown', where)
}

/** A new rank of one card is one of others too, and changes their seats. */
function whyNot({ rights }: Editor, card: CardId, move: OutlineMove): WhyNot | undefined {
  if (move.by === 'order') return rights.whyNotMove(card)
  const seats = [card, ...(move.passes === undefined ? [] : [move.passes])]
  const reasons = [
    ...[...move.ranks.keys()].map(id => rights.whyNotEdit(id)),
    ...seats.map(id => rights.whyNotMove(id)),
  ]
  return reasons.find(Boolean)
}

/** Ranked cards stand in a row on the table: whoever rises takes the seat of the one it passes. */
function changeSeats(editor: Editor, a: CardId, b: CardId | undefined): void {
  const [one, other] = [editor.view.card(a), b === undefined ? undefined : editor.view.card(b)]
  if (!one || !other) return
  const seat = ({ id, canvas, zone }: CardSnapshot, at: Vector) => ({ id, canvas, zone, at })
  placeCards(editor.board, [seat(one, other.at), seat(other, one.at)], editor.origin)
}
