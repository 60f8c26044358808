import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { type CardForm, cardWidth } from './cardForms.ts'
import { templateOf } from './catalogue.ts'
import type { CanvasTemplate } from './schema.ts'

/** From the outer edge of a person's tag to the centre of its disc, which is the person's position. */
export const discInset = 28

type Placed = Pick<CardSnapshot, 'kind' | 'at' | 'zone' | 'text' | 'size'>

/** A card's box relative to its sheet, when its text is so high. A size given by hand is a least size. */
export function cardBox(card: Placed, form: CardForm, textHeight: number): Box {
  const { inset, above, below } = form
  const w = card.size?.[0] ?? cardWidth(form, card.text)
  const h = Math.max(card.size?.[1] ?? form.minH, inset.top + above + textHeight + below + inset.bottom)
  const template = templateOf(card.zone.slice(0, card.zone.indexOf('.')))
  return boxAt(card.kind, card.at, { w, h }, template)
}

/** The box of a card that stands at a position: tags hang on their disc, all others on their upper left corner. */
export function boxAt(
  kind: CardSnapshot['kind'],
  [x, y]: Vector,
  { w, h }: { readonly w: number; readonly h: number },
  template: CanvasTemplate | undefined,
): Box {
  if (!isTag(kind)) return { x, y, w, h }
  return { x: growsLeft(x, template) ? x + discInset - w : x - discInset, y: y - h / 2, w, h }
}

/** Left of the centre line names grow outward, so that discs stay where people stand. */
export function growsLeft(x: number, template: CanvasTemplate | undefined): boolean {
  return template?.ellipse !== undefined && x < template.ellipse.centre[0]
}

export function isTag(kind: CardSnapshot['kind']): boolean {
  return kind === 'person' || kind === 'group'
}
