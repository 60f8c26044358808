import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { cardForm, type TextStyle } from '#shared/canvases/cardForms.ts'
import { type AccentParts, paintAccent } from './accents.ts'
import type { CardBrush } from './CardBrush.ts'
import type { CardTexts } from './CardTexts.ts'
import type { PaintedBoard } from './PaintedBoard.ts'
import { paintMarks } from './paintMarks.ts'
import { paintSignature } from './paintSignature.ts'
import { paintTag } from './paintTag.ts'

/**
 * In pixels of the screen. Letters that would be a little too small are drawn as large as can be read, and then only the
 * first words of a card are; where they would be smaller still, its paper stays blank.
 */
const letters = { all: 9, least: 6.5, blank: 4 } as const
const mostWhenSmall = 2
/** Beneath this zoom nobody's name is on a card. */
const farAway = 0.35

export interface CardPaint {
  readonly brush: CardBrush
  readonly texts: CardTexts
  readonly board: PaintedBoard
  readonly card: CardSnapshot
  /** Of its box, in board units. */
  readonly w: number
  readonly h: number
  /** A tag whose name grows to the left. */
  readonly mirrored: boolean
  readonly selected: boolean
  readonly found: boolean
}

/** One card as it is seen from afar: its paper, what tells its kind, its first words, and whether it is selected. */
export function paintCard(paint: CardPaint): void {
  const { brush, board, card, w, h, selected, found } = paint
  if (isTag(card.kind)) paintTag(paint)
  else paintPlain(paint)
  const marks = board.marksOf(card)
  if (marks) paintMarks(brush, marks, { w, h })
  const radius = isTag(card.kind) ? h / 2 : 3
  if (selected) brush.outline(brush.palette.pen, { w, h, radius })
  else if (found) brush.outline(brush.palette.amber, { w, h, radius }, true)
}

function paintPlain({ brush, texts, board, card, w, h }: CardPaint): void {
  const form = cardForm(card.kind, card.zone)
  const parts: AccentParts = {
    brush,
    card,
    w,
    h,
    signer: board.signerOf(card),
    picture: board.pictureOf(card),
    board,
  }
  const { ink, above = 0, isCentred = false, words } = paintAccent(parts)
  const text = words ?? card.text
  const drawn = form.text.size * brush.zoom
  if (text === '' || drawn < letters.blank) return
  const { inset } = form
  const style = magnified(form.text, Math.max(1, letters.least / drawn))
  const room = Math.max(1, Math.floor((h - inset.top - above - inset.bottom) / style.line + 0.2))
  const most = brush.zoom < farAway && drawn < letters.all ? Math.min(mostWhenSmall, room) : room
  const width = w - inset.left - inset.right
  const { lines, isRightToLeft } = texts.linesOf(card, { text, style, width, most })
  const height = lines.length * style.line
  brush.words(lines, ink, {
    ...style,
    x: isRightToLeft ? w - inset.right : inset.left,
    y: isCentred ? (h - height) / 2 : inset.top + above,
    align: isRightToLeft ? 'right' : 'left',
  })
  if (brush.zoom >= farAway) paintSignature(parts, form)
}

function magnified(style: TextStyle, by: number): TextStyle {
  return { ...style, size: style.size * by, line: style.line * by }
}
