import { unreachable } from '#shared/std/unreachable.ts'
import type { Item, Paint, PathItem, Scene, TextItem } from './scene/Scene.ts'
import { escapeMarkup } from './text/escapeMarkup.ts'
import type { GlyphSource } from './text/GlyphSource.ts'
import type { Run } from './text/splitRuns.ts'
import type { Typeface } from './text/Typeface.ts'

export interface SvgOptions {
  /**
   * What becomes of letters that no font of ours has: text for the viewer's own fonts, so that nothing vanishes, or the
   * mark "�" where the picture is drawn by what has no fonts.
   */
  readonly unknown?: 'text' | 'mark'
}

/**
 * A scene as SVG. Letters are drawn as outlines and emoji as pictures, so that it looks the same where none of our
 * fonts is installed; each is written once and used by reference. There are no scripts, styles or outside references,
 * and every text is escaped.
 */
export function svg(scene: Scene, glyphs: GlyphSource, { unknown = 'text' }: SvgOptions = {}): string {
  const outlines = new Outlines(glyphs, unknown)
  const body = scene.items.map(item => element(item, outlines)).join('\n')
  const { x, y, w, h } = scene
  const box = `viewBox="${[x, y, w, h].map(figure).join(' ')}" width="${figure(w)}" height="${figure(h)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeMarkup(scene.title)}</title>`,
    `<desc id="desc">${escapeMarkup(scene.description)}</desc>`,
    `<defs>${outlines.definitions()}</defs>`,
    body,
    '</svg>\n',
  ].join('\n')
}

function element(item: Item, outlines: Outlines): string {
  switch (item.shape) {
    case 'rect': {
      const { x, y, w, h, radius = 0 } = item
      const round = radius > 0 ? attribute('rx', Math.min(radius, w / 2, h / 2)) : ''
      return `<rect${attribute('x', x)}${attribute('y', y)}${attribute('width', w)}${attribute('height', h)}${round}${paint(item)}/>`
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = item
      return `<ellipse${attribute('cx', cx)}${attribute('cy', cy)}${attribute('rx', rx)}${attribute('ry', ry)}${paint(item)}/>`
    }
    case 'path':
      return `<path d="${escapeMarkup(item.d)}"${placed(item)}${paint(item)}/>`
    case 'image': {
      const { x, y, w, h, href } = item
      return `<image${attribute('x', x)}${attribute('y', y)}${attribute('width', w)}${attribute('height', h)} href="${escapeMarkup(href)}"/>`
    }
    case 'text':
      return textElement(item, outlines)
    default:
      return unreachable(item)
  }
}

function paint({ fill, stroke, strokeWidth = 1, dash, round, opacity, turn }: Paint): string {
  return [
    ` fill="${fill ? escapeMarkup(fill) : 'none'}"`,
    stroke ? ` stroke="${escapeMarkup(stroke)}"${attribute('stroke-width', strokeWidth)}` : '',
    dash ? ` stroke-dasharray="${dash.map(figure).join(' ')}"` : '',
    round ? ' stroke-linecap="round" stroke-linejoin="round"' : '',
    opacity === undefined ? '' : attribute('opacity', opacity),
    turn ? ` transform="${rotation(turn)}"` : '',
  ].join('')
}

function placed({ at }: PathItem): string {
  return at ? ` transform="translate(${figure(at.x)} ${figure(at.y)})scale(${ratio(at.scale)})"` : ''
}

function rotation({ degrees, x, y }: NonNullable<Paint['turn']>): string {
  return `rotate(${figure(degrees)} ${figure(x)} ${figure(y)})`
}

function textElement(item: TextItem, outlines: Outlines): string {
  const runs = item.runs
    .map(run => (run.face ? outlines.draw(item, run, run.face) : outlines.drawUnknown(item, run)))
    .join('')
  return item.turn && runs ? `<g transform="${rotation(item.turn)}">${runs}</g>` : runs
}

/** Its room is reserved, so the viewer's font is fitted into it. Direction comes from the letters themselves. */
function plainText({ x, y, size, fill, face }: TextItem, { text, x: dx, width }: Run): string {
  if (text.trim() === '') return ''
  const family = face.startsWith('title') ? 'Vollkorn, Georgia, serif' : "'Noto Sans', system-ui, sans-serif"
  const room = `${attribute('textLength', width)} lengthAdjust="spacingAndGlyphs"`
  return `<text${attribute('x', x + dx)}${attribute('y', y)}${attribute('font-size', size)} font-family="${family}"${room} fill="${fill}">${escapeMarkup(text)}</text>`
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The outlines and emoji that a picture uses, each under a short name. */
class Outlines {
  readonly #glyphs: GlyphSource
  readonly #names = new Map<string, string>()
  readonly #paths: string[] = []
  readonly #unknown: 'text' | 'mark'

  constructor(glyphs: GlyphSource, unknown: 'text' | 'mark') {
    this.#glyphs = glyphs
    this.#unknown = unknown
  }

  /** Emoji one by one, with an equal share of the room each; what is between them as a whole. */
  drawUnknown(item: TextItem, run: Run): string {
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
    if (this.#unknown === 'text') return plainText(item, run)
    const marks = '\ufffd'.repeat([...segmenter.segment(run.text)].length)
    return this.draw(item, { ...run, text: marks }, 'text-400')
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
  draw({ x, y, size, fill }: TextItem, run: Run, face: Typeface): string {
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

  definitions(): string {
    return this.#paths.join('')
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

function attribute(name: string, value: number): string {
  return ` ${name}="${figure(value)}"`
}

function offset(name: string, value: number): string {
  return value === 0 ? '' : attribute(name, Math.round(value))
}

function figure(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}

function ratio(value: number): string {
  return String(Math.round(value * 100_000) / 100_000)
}
