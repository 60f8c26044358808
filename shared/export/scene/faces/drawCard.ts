import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { cardBox } from '#shared/canvases/cardBox.ts'
import { type CardForm, cardForm, cardWidth } from '#shared/canvases/cardForms.ts'
import { pictureHeight } from '#shared/canvases/pictureHeight.ts'
import type { Box } from '#shared/geometry/box.ts'
import { numberField, textField } from '../../words.ts'
import type { Drawing } from '../buildScene.ts'
import { palette } from '../palette.ts'
import { textStyle } from '../styles.ts'
import { drawFooter } from './drawFooter.ts'
import { drawHeader, headerOf } from './drawHeader.ts'
import { drawPaper, drawRating } from './drawPaper.ts'
import { drawRole } from './drawRole.ts'
import { drawStamp } from './drawStamp.ts'
import { drawTag } from './drawTag.ts'
import { drawTally } from './drawTally.ts'
import type { Face } from './Face.ts'
import { footerRows } from './footerRows.ts'

/** Draws a card with the face of its kind, and returns its box. */
export function drawCard(drawing: Drawing, card: CardSnapshot): Box {
  const face = layOut(drawing, card)
  if (card.kind === 'person' || card.kind === 'group') {
    drawTag(face)
    return face.box
  }
  if (card.kind === 'role' && !card.zone.startsWith('side.')) {
    const [person] = drawing.reading.ends(card, 'held_by')
    const role = textField(card, 'role') || card.text
    drawRole(drawing, face.box, { role, person, until: textField(card, 'until') })
    return face.box
  }
  if (!isDial(face)) drawPaper(face)
  drawHeader(face)
  if (card.kind === 'question' && face.form.above > 30) drawTally(face)
  if (card.kind === 'statement') drawStamp(face)
  if (card.kind === 'rating') drawRating(face)
  drawText(face)
  drawFooter(face, footerRows(drawing.reading, card))
  return face.box
}

function layOut(drawing: Drawing, card: CardSnapshot): Face {
  const form = neededForm(drawing, card)
  const style = textStyle(form)
  const w = (card.size?.[0] ?? cardWidth(form, card.text)) - form.inset.left - form.inset.right
  const text = drawing.sketch.layout(card.text, { w: Math.max(20, w), style })
  return { ...drawing, card, form, style, text, box: cardBox(card, form, text.height) }
}

/** A rating without words is its disc alone. */
function isDial({ card, text }: Face): boolean {
  return card.kind === 'rating' && text.lines.length === 0
}

/** Room above and below the text is kept only where something stands there, as on screen. */
function neededForm({ reading }: Drawing, card: CardSnapshot): CardForm {
  const form = cardForm(card.kind, card.zone)
  if (card.kind === 'picture') {
    const w = card.size?.[0] ?? form.w
    return { ...form, above: pictureHeight(w, numberField(card, 'ratio') ?? 1) }
  }
  const hasHeader = card.kind === 'question' || headerOf(reading, card).text !== ''
  const hasFooter = footerRows(reading, card).length > 0
  return { ...form, above: hasHeader ? form.above : 0, below: hasFooter ? form.below : 0 }
}

/** Sentences and agreements stand in the middle of their paper, everything else begins at the top. */
function drawText({ sketch, card, form, style, text, box }: Face): void {
  const isCentred = card.kind === 'statement' || card.kind === 'agreement'
  const top = box.y + form.inset.top + form.above
  const y = isCentred && !card.zone.startsWith('side.') ? box.y + (box.h - text.height) / 2 : top
  const w = box.w - form.inset.left - form.inset.right
  const fill = card.kind === 'empty_chair' ? palette.ink : palette.cardInk
  sketch.place(text, { x: box.x + form.inset.left, y, w, style, fill })
}
