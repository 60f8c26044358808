import type { Sheet } from '#client/editor/sheets.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { boxAt, isTag } from '#shared/canvases/cardBox.ts'
import { cardForm, cardWidth } from '#shared/canvases/cardForms.ts'
import type { Vector } from '#shared/geometry/vector.ts'

const atRest: Vector = [0, 0]

/**
 * Where a card's element stands, as the CSS property `translate`. Written in the same words by React and by whoever
 * carries the card, and in no variables: they would make the browser find all styles of the card anew in every frame. A
 * tag hangs on its middle.
 */
export function cardSpot(card: CardSnapshot, { canvas, template }: Sheet, [dx, dy] = atRest): string {
  const w = card.size?.[0] ?? cardWidth(cardForm(card.kind, card.zone), card.text)
  const { x } = boxAt(card.kind, card.at, { w, h: 0 }, template)
  const [left, top] = [canvas.at[0] + x + dx, canvas.at[1] + card.at[1] + dy]
  return isTag(card.kind) ? `${left}px calc(${top}px - 50%)` : `${left}px ${top}px`
}
