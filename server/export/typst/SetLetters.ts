import type { TextItem } from '#shared/export/scene/Scene.ts'
import { attribute } from '#shared/export/svg/figures.ts'
import type { Lettering } from '#shared/export/svg/Lettering.ts'
import { Outlines } from '#shared/export/svg/Outlines.ts'
import { escapeMarkup } from '#shared/export/text/escapeMarkup.ts'
import type { GlyphSource } from '#shared/export/text/GlyphSource.ts'
import type { Run } from '#shared/export/text/splitRuns.ts'
import type { Typeface } from '#shared/export/text/Typeface.ts'
import { namesOf } from '../fontFiles.ts'

/**
 * Letters for the typesetter, which has our typefaces: as text by the name of its face, so that it can be selected and
 * found in the PDF, and weighs a few bytes a letter. What it would set otherwise than we measured it is outlined.
 *
 * Trap: it puts the marks of Indic scripts in wrong places, and a PDF is no longer for everybody if a single glyph cannot
 * be told which letter it is, as in Arabic.
 */
export class SetLetters implements Lettering {
  readonly #glyphs: GlyphSource
  readonly #outlines: Outlines

  constructor(glyphs: GlyphSource) {
    this.#glyphs = glyphs
    this.#outlines = new Outlines(glyphs, { unknown: 'mark' })
  }

  draw(item: TextItem, run: Run): string {
    if (run.text.trim() === '') return ''
    return run.face && this.#isPlain(run, run.face)
      ? text(item, run, run.face)
      : this.#outlines.draw(item, run)
  }

  definitions(): string {
    return this.#outlines.definitions()
  }

  /** Whether each glyph has letters of its own, from left to right. Figures of titles need what SVG cannot say here. */
  #isPlain({ text, rightToLeft }: Run, face: Typeface): boolean {
    if (rightToLeft || marked.test(text) || (face.startsWith('title') && /\d/.test(text))) return false
    if (isAscii.test(text)) return true
    const glyphs = this.#glyphs.shape(text, { face, rightToLeft })
    return glyphs.every(({ cluster }, index) => index === 0 || cluster > (glyphs[index - 1]?.cluster ?? -1))
  }
}

const isAscii = /^[ -~]*$/
const marked = /[\p{M}\p{Cf}]/u

function text({ x, y, size, fill }: TextItem, { text, x: dx }: Run, face: Typeface): string {
  const { family, weight, isItalic } = namesOf(face)
  const heavy = weight === 400 ? '' : attribute('font-weight', weight)
  const look = `font-family="${family}"${heavy}${isItalic ? ' font-style="italic"' : ''}`
  return `<text${attribute('x', x + dx)}${attribute('y', y)}${attribute('font-size', size)} ${look} fill="${fill}">${escapeMarkup(text)}</text>`
}
