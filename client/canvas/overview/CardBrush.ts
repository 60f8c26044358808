import type { TextStyle } from '#shared/canvases/cardForms.ts'
import type { Palette } from './palette.ts'

/** Letters smaller than this, in pixels of the screen, are no letters any more. */
const leastLetters = 6
/** A disc smaller than this, in pixels of the screen, has no room for initials. */
const leastDisc = 11

export interface Words extends TextStyle {
  /** Upper edge of the first line. */
  readonly x: number
  readonly y: number
  readonly align?: 'left' | 'center' | 'right'
}

/**
 * Draws in board units on a canvas whose origin is a card's upper left corner. Lines that would be thinner than a pixel
 * of the screen are drawn as thin as one.
 */
export class CardBrush {
  readonly context: CanvasRenderingContext2D
  readonly palette: Palette
  /** Pixels of the screen in a board unit. */
  readonly zoom: number
  /** A pixel of the screen in board units. */
  readonly pixel: number

  constructor(context: CanvasRenderingContext2D, palette: Palette, zoom: number) {
    this.context = context
    this.palette = palette
    this.zoom = zoom
    this.pixel = 1 / zoom
  }

  /** Whether letters of this size are worth drawing. */
  isLegible(size: number): boolean {
    return size * this.zoom >= leastLetters
  }

  fill(color: string, x: number, y: number, w: number, h: number): void {
    this.context.fillStyle = color
    this.context.fillRect(x, y, w, h)
  }

  /** A sheet of paper: its edge all around, and a little more of it below, where its shadow falls. */
  paper(color: string, w: number, h: number): void {
    const edge = Math.max(1, 0.75 * this.pixel)
    this.fill(this.palette.cardEdge, -edge, -edge, w + 2 * edge, h + 2.6 * edge)
    this.fill(color, 0, 0, w, h)
  }

  round(color: string, w: number, h: number, radii: number | number[]): void {
    const { context, palette, pixel } = this
    const edge = Math.max(1, 0.75 * pixel)
    context.fillStyle = palette.cardEdge
    context.beginPath()
    context.roundRect(-edge, -edge, w + 2 * edge, h + 2.6 * edge, radii)
    context.fill()
    context.fillStyle = color
    context.beginPath()
    context.roundRect(0, 0, w, h, radii)
    context.fill()
  }

  dashed(color: string, w: number, h: number, radius: number): void {
    const { context, pixel } = this
    const width = Math.max(2, pixel)
    context.strokeStyle = color
    context.lineWidth = width
    context.setLineDash([4 * width, 3 * width])
    context.beginPath()
    context.roundRect(width / 2, width / 2, w - width, h - width, radius)
    context.stroke()
    context.setLineDash([])
  }

  /** The outline of a card that is selected, or looked for. */
  outline(color: string, { w, h, radius }: { w: number; h: number; radius: number }, isDashed = false): void {
    const { context, pixel } = this
    const width = Math.max(4, 2 * pixel)
    const gap = 3 + width / 2
    context.strokeStyle = color
    context.lineWidth = width
    if (isDashed) context.setLineDash([3 * width, 2 * width])
    context.beginPath()
    context.roundRect(-gap, -gap, w + 2 * gap, h + 2 * gap, radius + gap)
    context.stroke()
    context.setLineDash([])
  }

  disc(color: string, { x, y, d, words }: { x: number; y: number; d: number; words: string }): void {
    const { context, palette, zoom } = this
    context.fillStyle = color
    context.beginPath()
    context.arc(x, y, d / 2, 0, 2 * Math.PI)
    context.fill()
    if (d * zoom < leastDisc) return
    const size = Math.max(0.4 * d, leastLetters / zoom)
    this.#letters(`600 ${size}px ${palette.text}`, palette.onPerson, 'center')
    context.fillText(words, x, y + size * 0.36)
  }

  words(lines: readonly string[], color: string, words: Words): void {
    const { size, line, weight, family, italic, x, y, align = 'left' } = words
    this.#letters(`${italic ? 'italic ' : ''}${weight} ${size}px ${this.palette[family]}`, color, align)
    for (const [index, text] of lines.entries())
      this.context.fillText(text, x, y + (index + 0.5) * line + size * 0.37)
  }

  #letters(font: string, color: string, align: CanvasTextAlign): void {
    this.context.font = font
    this.context.fillStyle = color
    this.context.textAlign = align
  }
}
