import type { Box } from '#shared/geometry/box.ts'
import { layoutText, type TextBlock } from '../text/layoutText.ts'
import type { Measure } from '../text/Measure.ts'
import type { TextStyle } from '../text/Typeface.ts'
import { type Icon, icons } from './icons.ts'
import { palette } from './palette.ts'
import type { Item, Paint } from './Scene.ts'

export interface Writing {
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly w: number
  readonly style: TextStyle
  readonly fill?: string
  readonly align?: 'start' | 'middle' | 'end'
  readonly maxLines?: number
  readonly turn?: Paint['turn']
}

/** Collects the items of a scene. What is drawn later lies on top. */
export class Sketch {
  readonly items: Item[] = []
  readonly measure: Measure

  constructor(measure: Measure) {
    this.measure = measure
  }

  rect({ x, y, w, h }: Box, paint: Paint & { readonly radius?: number }): void {
    this.items.push({ shape: 'rect', x, y, w, h, ...paint })
  }

  ellipse([cx, cy]: readonly [number, number], [rx, ry]: readonly [number, number], paint: Paint): void {
    this.items.push({ shape: 'ellipse', cx, cy, rx, ry, ...paint })
  }

  /** `href` must be a `data:` address of ours: nothing is fetched by a picture. */
  image({ x, y, w, h }: Box, href: string): void {
    this.items.push({ shape: 'image', x, y, w, h, href })
  }

  path(d: string, paint: Paint): void {
    this.items.push({ shape: 'path', d, ...paint })
  }

  /** A pictogram whose upper left corner is at x, y. */
  icon(icon: Icon, { x, y, size, color }: { x: number; y: number; size: number; color: string }): void {
    const paint = { stroke: color, strokeWidth: 1.75, round: true }
    this.items.push({ shape: 'path', d: icons[icon], at: { x, y, scale: size / 24 }, ...paint })
  }

  layout(text: string, { w, style, maxLines }: Pick<Writing, 'w' | 'style' | 'maxLines'>): TextBlock {
    return layoutText(text, { style, width: w, measure: this.measure, ...(maxLines && { maxLines }) })
  }

  /** Writes a text and returns its height. */
  write(text: string, writing: Writing): number {
    return this.place(this.layout(text, writing), writing)
  }

  /** Writes what is laid out already. In right-to-left text the start is on the right. */
  place(block: TextBlock, { x, y, w, style, fill = palette.ink, align = 'start', turn }: Writing): number {
    const { ascent, descent } = this.measure.extent(style.face)
    const baseline = (style.line - (ascent + descent) * style.size) / 2 + ascent * style.size
    const side = align === 'start' && block.direction === 'rtl' ? 'end' : align
    block.lines.forEach((line, index) => {
      if (line.runs.length === 0) return
      const room = w - line.width
      const left = x + (side === 'middle' ? room / 2 : side === 'end' ? room : 0)
      this.items.push({
        shape: 'text',
        x: left,
        y: y + index * style.line + baseline,
        size: style.size,
        fill,
        face: style.face,
        runs: line.runs,
        ...(turn && { turn }),
      })
    })
    return block.height
  }

  /** The soft shade under a card, without blur, so that every viewer shows the same. */
  shade({ x, y, w, h }: Box, radius: number): void {
    this.rect({ x: x + 1, y: y + 4, w: w - 2, h }, { fill: palette.ink, opacity: 0.06, radius })
    this.rect({ x: x - 0.5, y: y + 1.5, w: w + 1, h }, { fill: palette.ink, opacity: 0.08, radius })
  }
}
