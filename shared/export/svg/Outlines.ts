import type { TextItem } from '../scene/Scene.ts'
import type { GlyphSource } from '../text/GlyphSource.ts'
import type { Run } from '../text/splitRuns.ts'
import type { Typeface } from '../text/Typeface.ts'
import { attribute, figure, ratio } from './figures.ts'
import type { Lettering } from './Lettering.ts'
import { writtenRun } from './writtenRun.ts'

export interface OutlineOptions {
  /**
   * What becomes of letters that no font of ours has: text for the viewer's own fonts, so that nothing vanishes, or the
   * mark "�" where the picture is drawn by what has no fonts.
   */
  readonly unknown?: 'text' | 'mark'
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Letters as outlines and emoji as pictures, so that a picture looks the same where none of our fonts is installed; each
 * is written once, under a short name, and used by reference.
 */
export class Outlines implements Lettering {
  readonly #glyphs: GlyphSource
  readonly #names = new Map<string, string>()
  readonly #paths: string[] = []
  readonly #unknown: 'text' | 'mark'

  constructor(glyphs: GlyphSource, { unknown = 'text' }: OutlineOptions = {}) {
    this.#glyphs = glyphs
    this.#unknown = unknown
  }

  draw(item: TextItem, run: Run): string {
    return run.face ? this.#outlined(item, run, run.face) : this.#unknownRun(item, run)
  }

  definitions(): string {
    return this.#paths.join('')
  }

  /** Emoji one by one, with an equal share of the room each; what is between them as a whole. */
  #unknownRun(item: TextItem, run: Run): string {
    const parts = [...segmenter.segment(run.text)].map(({ segment }) => segment)
    const share = run.width / Math.max(1, parts.length)
    return parts.some(part => this.#glyphs.picture(part))
      ? parts
          .map((text, index) => this.#single(item, { ...run, text, x: run.x + index * share, width: share }))
          .join('')
      : this.#letters(item, run)
  }

  #single(item: TextItem, run: Run): string {
    const picture = this.#glyphs.picture(run.text)
    if (!picture) return this.#letters(item, run)
    const name = this.#pictureName(run.text, picture.body)
    const size = item.size * 1.17
    const x = item.x + run.x + (run.width - size) / 2
    const place = `translate(${figure(x)} ${figure(item.y - item.size * 0.93)})scale(${ratio(size / picture.size)})`
    return `<use href="#${name}" transform="${place}"/>`
  }

  #letters(item: TextItem, run: Run): string {
    if (run.text.trim() === '') return ''
    if (this.#unknown === 'text') return writtenRun(item, run)
    const marks = '\ufffd'.repeat([...segmenter.segment(run.text)].length)
    return this.#outlined(item, { ...run, text: marks }, 'text-400')
  }

  #pictureName(cluster: string, body: string): string {
    const key = `picture ${cluster}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const name = `g${this.#paths.length.toString(36)}`
    this.#paths.push(`<g id="${name}">${withNames(body, name)}</g>`)
    this.#names.set(key, name)
    return name
  }

  /** One group per run carries size and place; letters in it are in font units. */
  #outlined({ x, y, size, fill }: TextItem, run: Run, face: Typeface): string {
    const scale = size / this.#glyphs.unitsPerEm(face)
    let pen = 0
    let uses = ''
    for (const { glyph, advance, dx, dy } of this.#glyphs.shape(run.text, {
      face,
      rightToLeft: run.rightToLeft,
    })) {
      const name = this.#name(face, glyph)
      if (name) uses += `<use href="#${name}"${offset('x', pen + dx)}${offset('y', dy)}/>`
      pen += advance
    }
    if (uses === '') return ''
    const place = `translate(${figure(x + run.x)} ${figure(y)})scale(${ratio(scale)} ${ratio(-scale)})`
    return `<g transform="${place}" fill="${fill}">${uses}</g>`
  }

  /** Empty for glyphs that leave no mark. */
  #name(face: Typeface, glyph: number): string {
    const key = `${face} ${glyph}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const path = this.#glyphs.outline(face, glyph)
    const name = path === '' ? '' : `g${this.#paths.length.toString(36)}`
    if (path !== '') this.#paths.push(`<path id="${name}" d="${path}"/>`)
    this.#names.set(key, name)
    return name
  }
}

/** Names inside of one drawing must not meet those of another. */
function withNames(body: string, prefix: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, `id="${prefix}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}-$1"`)
}

function offset(name: string, value: number): string {
  return value === 0 ? '' : attribute(name, Math.round(value))
}
