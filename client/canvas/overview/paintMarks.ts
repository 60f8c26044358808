import type { Marks } from '#client/editor/CardMarks.ts'
import type { CardBrush } from './CardBrush.ts'

/** In pixels of the screen. */
const height = 14
const letters = 9.5
const padding = 4
const gap = 2
/** On a card that is lower than this nothing but a dot has room beside the words. */
const lowest = 30
const dot = 2.5

interface Tab {
  readonly words: string
  readonly fill: string
  readonly ink: string
  /** Its end in board units, from the card's left edge. */
  readonly right: number
  readonly bottom: number
  readonly speaks: boolean
}

/**
 * In a card's lower corner, as large as can be read from afar: how many threads are open, and how many people have shown
 * something without words.
 */
export function paintMarks(
  brush: CardBrush,
  { open, reactions }: Marks,
  { w, h }: { w: number; h: number },
): void {
  const { palette, pixel } = brush
  const shown = reactions.reduce((sum, { count }) => sum + count, 0)
  if (h < lowest * pixel) {
    if (open > 0) paintDot(brush, w - 2 * dot * pixel, h - 2 * dot * pixel)
    return
  }
  const bottom = h - gap * pixel
  let right = w - gap * pixel
  if (open > 0) {
    right = paintTab(brush, {
      words: `${open}`,
      fill: palette.pen,
      ink: palette.onPen,
      right,
      bottom,
      speaks: true,
    })
    right -= gap * pixel
  }
  if (shown > 0)
    paintTab(brush, {
      words: `+${shown}`,
      fill: palette.panel,
      ink: palette.ink2,
      right,
      bottom,
      speaks: false,
    })
}

function paintDot({ context, palette, pixel }: CardBrush, x: number, y: number): void {
  context.fillStyle = palette.pen
  context.beginPath()
  context.arc(x, y, dot * pixel, 0, 2 * Math.PI)
  context.fill()
}

/** Answers where it begins. What is said has the corner of a speech bubble. */
function paintTab(brush: CardBrush, { words, fill, ink, right, bottom, speaks }: Tab): number {
  const { context, palette, pixel } = brush
  const size = letters * pixel
  context.font = `600 ${size}px ${palette.text}`
  const h = height * pixel
  const w = Math.max(h, context.measureText(words).width + 2 * padding * pixel)
  const [x, y, round] = [right - w, bottom - h, h / 2]
  context.beginPath()
  context.roundRect(x, y, w, h, speaks ? [round, round, 0, round] : round)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = speaks ? palette.sheet : palette.line2
  context.lineWidth = pixel
  context.stroke()
  context.fillStyle = ink
  context.textAlign = 'center'
  context.fillText(words, x + w / 2, y + h / 2 + size * 0.36)
  return x
}
