import { pictureFrame, pictureHeight } from '#shared/canvases/pictureHeight.ts'
import { inflate } from '#shared/geometry/box.ts'
import { numberField, shortDay, textField } from '../../words.ts'
import { cardEdge } from '../cardEdge.ts'
import { palette, paperColors } from '../palette.ts'
import { drawDisc } from './drawDisc.ts'
import type { Face } from './Face.ts'
import { isOverdue } from './footerRows.ts'

const radius = 3

/** What a card is cut from, by kind: plain paper, a ticket, a dog-eared sheet, an outline. */
export function drawPaper(face: Face): void {
  paperOf(face)(face)
}

function paperOf({ card }: Face): (face: Face) => void {
  if (card.kind === 'label') return () => {}
  if (card.kind === 'picture') return framed
  if (card.zone.startsWith('side.')) return coloured
  switch (card.kind) {
    case 'empty_chair':
      return outline
    case 'artifact':
      return dogEared
    case 'commitment':
      return ticket
    case 'agreement':
      return agreement
    case 'activity':
      return banded
    case 'sign':
      return sign
    case 'question':
    case 'statement':
      return white
    default:
      return coloured
  }
}

function coloured(face: Face): void {
  sheet(face, paperColors[face.card.color])
}

/** The picture at the top of its frame; without it the frame stays, and says so by being empty. */
function framed(face: Face): void {
  white(face)
  const { sketch, box, card, images } = face
  const href = images[textField(card, 'image')]
  const at = { x: box.x + pictureFrame, y: box.y + pictureFrame, w: box.w - 2 * pictureFrame }
  const h = pictureHeight(box.w, numberField(card, 'ratio') ?? 1)
  if (href?.startsWith('data:image/')) sketch.image({ ...at, h }, href)
  else sketch.rect({ ...at, h }, { fill: palette.sheet2, stroke: palette.line })
}

function white(face: Face): void {
  sheet(face, palette.panel)
}

function sheet({ sketch, box }: Face, fill: string): void {
  sketch.shade(box, radius)
  sketch.rect(box, { fill, stroke: cardEdge(fill), strokeWidth: 1, radius })
}

function outline({ sketch, box }: Face): void {
  const line = { stroke: palette.community, strokeWidth: 2, dash: [7, 6], radius }
  sketch.rect(inflate(box, -1), line)
}

const ear = 24

function dogEared({ sketch, box, card }: Face): void {
  const { x, y, w, h } = box
  const fill = paperColors[card.color]
  const state = textField(card, 'state')
  const isPlan = state === 'planned' || state === 'draft'
  const edge = isPlan ? { stroke: palette.line2, dash: [7, 6] } : { stroke: cardEdge(fill) }
  const d = `M${x + 1} ${y + 1}H${x + w - ear}L${x + w - 1} ${y + ear}V${y + h - 1}H${x + 1}Z`
  sketch.path(d, { fill, strokeWidth: 2, ...edge })
  sketch.path(`M${x + w - ear} ${y + 1}V${y + ear}H${x + w - 1}Z`, { fill: palette.line2 })
}

const stubWidth = 76

/** The day at the left of a dotted tear line; a tick once it is done. */
function ticket(face: Face): void {
  coloured(face)
  const { sketch, box, card, reading } = face
  const x = box.x + stubWidth - 1.5
  const tear = { stroke: palette.line2, strokeWidth: 3, dash: [0.1, 7], round: true }
  sketch.path(`M${x} ${box.y + 5}V${box.y + box.h - 4}`, tear)
  const middle = box.y + box.h / 2
  if (textField(card, 'status') === 'done') {
    const size = 40
    const place = { x: box.x + (stubWidth - size) / 2, y: middle - size / 2, size, color: palette.ok }
    sketch.icon('check', place)
    return
  }
  const [day = '', month = ''] = shortDay(textField(card, 'due')).split(' ')
  const color = isOverdue(card, reading.today) ? palette.red : palette.practice
  const dayStyle = { face: 'title-600', size: 36, line: 34 } as const
  const monthStyle = { face: 'text-500', size: 16, line: 20 } as const
  const place = { x: box.x, w: stubWidth, align: 'middle' } as const
  sketch.write(day, { ...place, y: middle - 27, style: dayStyle, fill: color })
  sketch.write(month, { ...place, y: middle + 7, style: monthStyle, fill: palette.cardInk2 })
}

function agreement(face: Face): void {
  white(face)
  face.sketch.rect({ ...face.box, w: 6 }, { fill: palette.community })
}

function banded(face: Face): void {
  coloured(face)
  face.sketch.rect({ ...face.box, h: 6 }, { fill: palette.practice })
}

function sign({ sketch, box, form }: Face): void {
  const { x, y, w, h } = box
  const r = 26
  const d = `M${x} ${y}H${x + w - r}A${r} ${r} 0 0 1 ${x + w} ${y + r}V${y + h - r}A${r} ${r} 0 0 1 ${x + w - r} ${y + h}H${x}Z`
  sketch.path(d, { fill: palette.panel, stroke: cardEdge(palette.panel), strokeWidth: 1 })
  sketch.icon('sprout', { x: x + 14, y: y + form.inset.top, size: 26, color: palette.practice })
}

/** Health and habitat ratings: the number is the card. */
export function drawRating({ sketch, box, card }: Face): void {
  const score = numberField(card, 'score') ?? numberField(card, 'served')
  const d = Math.min(box.h, 38)
  const disc = { fill: palette.community, words: score === undefined ? '–' : String(score) }
  drawDisc(sketch, disc, { cx: box.x + box.w - d / 2 - 4, cy: box.y + box.h / 2, d })
}
