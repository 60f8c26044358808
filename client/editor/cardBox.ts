import type { CardKind } from '#shared/board/kinds.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import type { CanvasTemplate } from '#shared/canvases/schema.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'

interface Size {
  readonly w: number
  readonly h: number
}

/** From the edge of a person's tag to the centre of the disc, which is the person's position. */
export const discInset = 28

/** A card's box relative to its sheet. Without the drawn size, the height is guessed from the length of the text. */
export function cardBox(card: CardSnapshot, template: CanvasTemplate, drawn?: Size): Box {
  const form = cardForm(card.kind, card.zone)
  const w = card.size?.[0] ?? form.w
  return anchoredBox(card.kind, card.at, drawn ?? { w, h: card.size?.[1] ?? form.minH }, template)
}

export function anchoredBox(kind: CardKind, [x, y]: Vector, { w, h }: Size, template: CanvasTemplate): Box {
  if (kind !== 'person' && kind !== 'group') return { x, y, w, h }
  return { x: growsLeft(x, template) ? x + discInset - w : x - discInset, y: y - h / 2, w, h }
}

/** Left of the centre line names grow outward, so that discs stay where people stand. */
export function growsLeft(x: number, template: CanvasTemplate): boolean {
  return template.ellipse !== undefined && x < template.ellipse.centre[0]
}
