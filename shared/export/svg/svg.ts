import { unreachable } from '#shared/std/unreachable.ts'
import type { Item, Paint, PathItem, Scene, TextItem } from '../scene/Scene.ts'
import { escapeMarkup } from '../text/escapeMarkup.ts'
import { attribute, figure, ratio } from './figures.ts'
import type { Lettering } from './Lettering.ts'

/**
 * A scene as SVG. There are no scripts and no outside references, every text is escaped, and how the letters are drawn
 * is up to the lettering.
 */
export function svg(scene: Scene, lettering: Lettering): string {
  const body = scene.items.map(item => element(item, lettering)).join('\n')
  const { x, y, w, h } = scene
  const box = `viewBox="${[x, y, w, h].map(figure).join(' ')}" width="${figure(w)}" height="${figure(h)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} xml:space="preserve" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escapeMarkup(scene.title)}</title>`,
    `<desc id="desc">${escapeMarkup(scene.description)}</desc>`,
    `<defs>${lettering.definitions()}</defs>`,
    body,
    '</svg>\n',
  ].join('\n')
}

function element(item: Item, lettering: Lettering): string {
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
      return written(item, lettering)
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

function written(item: TextItem, lettering: Lettering): string {
  const runs = item.runs.map(run => lettering.draw(item, run)).join('')
  return item.turn && runs ? `<g transform="${rotation(item.turn)}">${runs}</g>` : runs
}
