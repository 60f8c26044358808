import { Buffer, Direction, Feature, type Font, shape } from 'harfbuzzjs'
import type { Glyph, GlyphSource } from '#shared/export/text/GlyphSource.ts'
import type { Measure } from '#shared/export/text/Measure.ts'
import type { Typeface } from '#shared/export/text/Typeface.ts'
import { type Emoji, emojiOf } from './emoji.ts'

export interface OpenFont {
  readonly font: Font
  readonly unitsPerEm: number
  readonly letters: ReadonlySet<number>
}

/** Shaping by HarfBuzz. Widths of short runs are kept: line breaking asks for the same words again and again. */
export class Fonts implements Measure, GlyphSource {
  readonly #fonts: Map<Typeface, OpenFont>
  readonly #open: (face: Typeface) => OpenFont
  readonly #widths = new Map<string, number>()

  /** `open` reads a face that is not there yet: those of scripts that few boards use. */
  constructor(fonts: ReadonlyMap<Typeface, OpenFont>, open: (face: Typeface) => OpenFont) {
    this.#fonts = new Map(fonts)
    this.#open = open
  }

  width(text: string, face: Typeface): number {
    const key = `${face} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known
    const { unitsPerEm } = this.#font(face)
    const width = this.#shaped(text, face).reduce((sum, glyph) => sum + glyph.advance, 0)
    if (this.#widths.size > keptWidths) this.#widths.clear()
    if (text.length <= longestKept) this.#widths.set(key, width / unitsPerEm)
    return width / unitsPerEm
  }

  covers(cluster: string, face: Typeface): boolean {
    const { letters } = this.#font(face)
    for (const letter of cluster) {
      const code = letter.codePointAt(0) ?? 0
      if (!letters.has(code) && !isIgnorable(code)) return false
    }
    return true
  }

  extent(face: Typeface): { ascent: number; descent: number } {
    const { font, unitsPerEm } = this.#font(face)
    const { ascender, descender } = font.hExtents()
    return { ascent: ascender / unitsPerEm, descent: -descender / unitsPerEm }
  }

  unitsPerEm(face: Typeface): number {
    return this.#font(face).unitsPerEm
  }

  picture(cluster: string): Emoji | undefined {
    return emojiOf(cluster)
  }

  outline(face: Typeface, glyph: number): string {
    return this.#font(face).font.glyphToPath(glyph)
  }

  shape(text: string, { face, rightToLeft }: { face: Typeface; rightToLeft: boolean }): Glyph[] {
    return this.#shaped(text, face, rightToLeft ? Direction.RTL : Direction.LTR)
  }

  /** In the direction of its script unless it is told. Trap: Arabic that is shaped from the left has other widths. */
  #shaped(text: string, face: Typeface, direction?: Direction): Glyph[] {
    const buffer = new Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    if (direction !== undefined) buffer.setDirection(direction)
    shape(this.#font(face).font, buffer, face.startsWith('title') ? liningFigures : [])
    const positions = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      return { glyph: codepoint, cluster, advance: xAdvance, dx: xOffset, dy: yOffset }
    })
  }

  #font(face: Typeface): OpenFont {
    const known = this.#fonts.get(face)
    if (known) return known
    const font = this.#open(face)
    this.#fonts.set(face, font)
    return font
  }
}

const keptWidths = 50_000
const longestKept = 60
const liningFigures = [new Feature('lnum', 1)]

/** Joiners, variation selectors and the like have no glyph of their own. */
function isIgnorable(code: number): boolean {
  return (
    code === 0x0a || code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)
  )
}
