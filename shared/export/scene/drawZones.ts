import type { CanvasTemplate, Zone } from '#shared/canvases/schema.ts'
import { inflate } from '#shared/geometry/box.ts'
import { type Rings, ringPoint } from '#shared/geometry/rings.ts'
import type { Drawing } from './buildScene.ts'
import { accents, mix, palette } from './palette.ts'
import type { Paint } from './Scene.ts'
import { styles } from './styles.ts'

/** The grounds of all zones, rings from the outside in. */
export function drawGrounds(drawing: Drawing): void {
  for (const zone of outermostFirst(drawing.template.zones)) drawGround(drawing, zone)
}

/** Titles and prompts of all zones, and what empty ones say. */
export function drawLabels(drawing: Drawing): void {
  for (const zone of drawing.template.zones) {
    if (zone.shape.form === 'rect') drawLabel(drawing, zone)
    else drawRingLabel(drawing, zone)
    drawEmptiness(drawing, zone)
  }
}

function outermostFirst(zones: readonly Zone[]): readonly Zone[] {
  const reach = ({ shape }: Zone) => (shape.form === 'ring' ? shape.outer : 10)
  return zones.toSorted((a, b) => reach(b) - reach(a))
}

function drawGround({ sketch, template }: Drawing, zone: Zone): void {
  const { shape } = zone
  const paint = groundPaint(template, zone)
  if (shape.form === 'rect') {
    const inset = paint.stroke ? 1 : 0
    const { x, y, w, h } = shape
    sketch.rect({ x: x + inset, y: y + inset, w: w - 2 * inset, h: h - 2 * inset }, { ...paint, radius: 6 })
  } else if (template.ellipse && shape.form === 'ring') {
    const { centre, rx, ry } = template.ellipse
    sketch.ellipse(centre, [rx * shape.outer, ry * shape.outer], paint)
  } else if (template.ellipse && shape.form === 'arc') {
    sketch.path(arcPath(template.ellipse, shape), paint)
  }
}

function groundPaint(template: CanvasTemplate, zone: Zone): Paint {
  const { soft, strong } = accents[template.accent]
  switch (zone.ground) {
    case 'soft':
      return { fill: palette.sheet2 }
    case 'band':
      return { fill: palette.sheet2, stroke: palette.line, strokeWidth: 2 }
    case 'tint':
      return { fill: soft }
    case 'field':
      return { fill: mix(0.55, soft, palette.sheet) }
    case 'dash':
      return { stroke: palette.line2, strokeWidth: 2, dash: [7, 6] }
    case 'line':
      return { stroke: palette.line, strokeWidth: 2 }
    case 'ring':
      return ringPaint(zone, strong)
    case 'open':
      return {}
  }
}

/** The nearer to the core, the deeper the shade; outside of the boundary there is only a line. */
const shades: readonly (readonly [outer: number, share: number])[] = [
  [0.31, 0.3],
  [0.55, 0.18],
  [0.74, 0.11],
  [0.88, 0.05],
]

function ringFill(zone: Zone, strong: string): string | undefined {
  const outer = zone.shape.form === 'ring' ? zone.shape.outer : 1
  const shade = shades.find(([limit]) => outer <= limit)
  return shade && mix(shade[1], strong, palette.sheet)
}

function ringPaint(zone: Zone, strong: string): Paint {
  const fill = ringFill(zone, strong)
  return fill ? { fill } : { stroke: palette.line, strokeWidth: 2 }
}

interface Arc {
  readonly inner: number
  readonly outer: number
  readonly from: number
  readonly to: number
}

function arcPath(rings: Rings, { inner, outer, from, to }: Arc): string {
  const point = (level: number, angle: number) =>
    ringPoint(rings, level, angle)
      .map(value => value.toFixed(1))
      .join(' ')
  const radii = (level: number) => `${(rings.rx * level).toFixed(1)} ${(rings.ry * level).toFixed(1)}`
  const large = to - from > 180 ? 1 : 0
  return (
    `M${point(inner, from)}A${radii(inner)} 0 ${large} 1 ${point(inner, to)}` +
    `L${point(outer, to)}A${radii(outer)} 0 ${large} 0 ${point(outer, from)}Z`
  )
}

function drawLabel({ sketch }: Drawing, zone: Zone): void {
  const { label, title, prompt } = zone
  const [x, y] = label.at
  if (!label.title) return
  const left = label.align === 'middle' ? x - label.w / 2 : label.align === 'end' ? x - label.w : x
  const style = label.size === 'large' ? styles.largeTitle : styles.zoneTitle
  const height = sketch.write(title, { x: left, y, w: label.w, style, align: label.align })
  if (label.prompt && prompt !== '') {
    sketch.write(prompt, {
      x: left,
      y: y + height,
      w: label.w,
      style: styles.zonePrompt,
      fill: palette.ink2,
      align: label.align,
    })
  }
}

/** Centred on its place, on a patch of the ring's colour, so that no line runs through it. */
function drawRingLabel({ sketch, template }: Drawing, zone: Zone): void {
  const [x, y] = zone.label.at
  const { w, turn: degrees } = zone.label
  const style = styles.ringTitle
  const block = sketch.layout(zone.title, { w, style })
  if (zone.shape.form === 'ring' && zone.shape.inner > 0) {
    const fill = ringFill(zone, accents[template.accent].strong) ?? palette.sheet
    const patch = {
      x: x - block.width / 2 - 10,
      y: y - block.height / 2,
      w: block.width + 20,
      h: block.height,
    }
    sketch.rect(patch, { fill, radius: 4 })
  }
  const turn = degrees === 0 ? undefined : { degrees, x, y }
  sketch.place(block, {
    x: x - w / 2,
    y: y - block.height / 2,
    w,
    style,
    align: 'middle',
    ...(turn && { turn }),
  })
}

/** A tray that has been emptied says so; a place without a title of its own shows its invitation. */
function drawEmptiness({ sketch, cards }: Drawing, zone: Zone): void {
  const { shape, seats } = zone
  if (shape.form !== 'rect' || seats.flow !== 'grid' || cards.some(card => card.zone === zone.id)) return
  const words = zone.label.title ? (cards.length > 0 ? zone.finished : undefined) : zone.invitation
  if (words === undefined) return
  if (!zone.label.title) sketch.rect(inflate(shape, -1), seat)
  const style = styles.aside
  const block = sketch.layout(words, { w: seats.w, style })
  const y = seats.y + (seats.h - block.height) / 2
  sketch.place(block, { x: seats.x, y, w: seats.w, style, fill: palette.ink2, align: 'middle' })
}

const seat = { stroke: palette.line2, strokeWidth: 2, dash: [7, 6], radius: 4 } as const
