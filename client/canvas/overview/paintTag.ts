import { firstName } from '#shared/board/firstName.ts'
import { initials } from '#shared/board/initials.ts'
import { discInset } from '#shared/canvases/cardBox.ts'
import { cardForm, type TextStyle } from '#shared/canvases/cardForms.ts'
import { headcountOf } from '#shared/canvases/members.ts'
import type { CardBrush } from './CardBrush.ts'
import type { CardPaint } from './paintCard.ts'

const discSize = 46
/** Pixels of the screen. */
const leastName = 7
/** Beneath this zoom a tag is lower than its letters. */
const leastZoom = 0.2

interface Name extends TextStyle {
  readonly lines: readonly string[]
}

/** A person's or a group's tag: a pill with a disc; the name as soon as it can be read. */
export function paintTag(paint: CardPaint): void {
  const { brush, texts, board, card, w, h, mirrored } = paint
  const { palette } = brush
  const isGroup = card.kind === 'group'
  const { status } = card.fields
  if (isGroup) paintSecondEdge(brush, w, h)
  if (status !== 'invited') brush.round(palette.panel, w, h, h / 2)
  if (status === 'invited' || status === 'left') brush.dashed(palette.line2, w, h, h / 2)
  const x = mirrored ? w - discInset : discInset
  const words = isGroup ? `×${headcountOf(card)}` : initials(card.text)
  const color = isGroup ? palette.ink2 : (palette.persons[board.colorOf(card.id)] ?? palette.ink2)
  brush.disc(color, { x, y: h / 2, d: discSize, words })
  const { text: style, inset } = cardForm(card.kind, card.zone)
  const width = w - inset.left - inset.right
  const name: Name = brush.isLegible(style.size)
    ? { ...style, lines: texts.linesOf(card, { text: card.text, style, width, most: 2 }).lines }
    : smallName(paint, width)
  brush.words(name.lines, palette.cardInk, {
    ...name,
    x: mirrored ? w - inset.left : inset.left,
    y: (h - name.lines.length * name.line) / 2,
    align: mirrored ? 'right' : 'left',
  })
}

/** Where the whole name cannot be read: as much of the first one as fits in the smallest letters there are. */
function smallName({ card, texts, brush: { zoom } }: CardPaint, width: number): Name {
  const { text } = cardForm(card.kind, card.zone)
  const style = { ...text, size: leastName / zoom, line: (1.2 * leastName) / zoom }
  if (zoom < leastZoom) return { ...style, lines: [] }
  return { ...style, lines: texts.linesOf(card, { text: firstName(card.text), style, width, most: 1 }).lines }
}

/** A group stands for several. */
function paintSecondEdge({ context, palette, pixel }: CardBrush, w: number, h: number): void {
  const off = Math.max(4, 2 * pixel)
  context.strokeStyle = palette.line2
  context.lineWidth = Math.max(1, pixel)
  context.beginPath()
  context.roundRect(off, off, w, h, h / 2)
  context.stroke()
}
