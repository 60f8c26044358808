import type { Measure } from '#shared/export/text/Measure.ts'
import { cssFont, type Typeface } from '#shared/export/text/Typeface.ts'

/** Large enough to be measured well, whatever the size. */
const measured = 100
const keptWidths = 50_000

/** Typefaces as this browser draws them. It falls back from one to the next by itself, so each covers every letter. */
export class PageMeasure implements Measure {
  readonly #context: CanvasRenderingContext2D
  readonly #widths = new Map<string, number>()

  constructor() {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('this browser draws nothing')
    this.#context = context
  }

  width(text: string, face: Typeface): number {
    const key = `${face} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const width = this.#measured(text, face).width / measured
    if (this.#widths.size > keptWidths) this.#widths.clear()
    this.#widths.set(key, width)
    return width
  }

  covers(): boolean {
    return true
  }

  extent(face: Typeface): { ascent: number; descent: number } {
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#measured('x', face)
    return { ascent: fontBoundingBoxAscent / measured, descent: fontBoundingBoxDescent / measured }
  }

  #measured(text: string, face: Typeface): TextMetrics {
    this.#context.font = cssFont(face, measured)
    return this.#context.measureText(text)
  }
}
