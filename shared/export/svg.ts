import { unreachable } from '#shared/std/unreachable.ts'
import type { Item, Paint, PathItem, Scene, TextItem } from './scene/Scene.ts'
import type { GlyphSource } from './text/GlyphSource.ts'
import type { Run } from './text/splitRuns.ts'
import type { Typeface } from './text/Typeface.ts'

/**
 * A scene as SVG. Letters are drawn as outlines, so that the picture looks the same where none of our fonts is
 * installed; each outline is written once and used by reference. Letters that our fonts lack (emoji, some scripts) stay
 * text for the viewer to draw, so that nothing vanishes. There are no scripts, styles or outside references, and every
 * text is escaped.
 */
export function svg(scene: Scene, glyphs: GlyphSource): string {
  const outlines = new Outlines(glyphs)
  const body = scene.items.map(item => element(item, outlines)).join('\n')
  const { x, y, w, h } = scene
  const box = `viewBox="${[x, y, w, h].map(figure).join(' ')}" width="${figure(w)}" height="${figure(h)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(scene.title)}</title>`,
    `<desc id="desc">${escaped(scene.description)}</desc>`,
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
      return `<path d="${escaped(item.d)}"${placed(item)}${paint(item)}/>`
    case 'image': {
      const { x, y, w, h, href } = item
      return `<image${attribute('x', x)}${attribute('y', y)}${attribute('width', w)}${attribute('height', h)} href="${escaped(href)}"/>`
    }
    case 'text':
      return textElement(item, outlines)
    default:
      return unreachable(item)
  }
}

function paint({ fill, stroke, strokeWidth = 1, dash, round, opacity, turn }: Paint): string {
  return [
    ` fill="${fill ? escaped(fill) : 'none'}"`,
    stroke ? ` stroke="${escaped(stroke)}"${attribute('stroke-width', strokeWidth)}` : '',
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
    .map(run => (run.face ? outlines.draw(item, run, run.face) : plainText(item, run)))
    .join('')
  return item.turn && runs ? `<g transform="${rotation(item.turn)}">${runs}</g>` : runs
}

/** Its room is reserved, so the viewer's font is fitted into it. Direction comes from the letters themselves. */
function plainText({ x, y, size, fill, face }: TextItem, { text, x: dx, width }: Run): string {
  if (text.trim() === '') return ''
  const family = face.startsWith('title') ? 'Vollkorn, Georgia, serif' : "'Noto Sans', system-ui, sans-serif"
  const room = `${attribute('textLength', width)} lengthAdjust="spacingAndGlyphs"`
  return `<text${attribute('x', x + dx)}${attribute('y', y)}${attribute('font-size', size)} font-family="${family}"${room} fill="${fill}">${escaped(text)}</text>`
}

/** The outlines that a picture uses, each under a short name. */
class Outlines {
  readonly #glyphs: GlyphSource
  readonly #names = new Map<string, string>()
  readonly #paths: string[] = []

  constructor(glyphs: GlyphSource) {
    this.#glyphs = glyphs
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

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** For text and attributes alike; what XML cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, sign => entities[sign] ?? '')
}
