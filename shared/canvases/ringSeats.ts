import { type Box, boxDistance, boxesOverlap, boxWithin } from '#shared/geometry/box.ts'
import { type Rings, ringPoint } from '#shared/geometry/rings.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { wedge } from '#shared/geometry/wedges.ts'
import { boxAt } from './cardBox.ts'
import type { CanvasTemplate, Zone } from './schema.ts'
import type { Arrival } from './seats.ts'

type Size = { readonly w: number; readonly h: number }

/** Levels within a ring that are tried, as shares of its breadth; its middle is liked best. */
const depths = [0.5, 0.3, 0.72]
const steps = 24
/** More room than this around a card is no better. */
const enoughRoom = 90

/**
 * The position on a ring or arc that leaves most room around, inside the wedge of the card's perspective. Tags keep
 * off the docks beside the rings. When everything is full, the place where least is covered.
 */
export function freeRingSeat(arrival: Arrival, size: Size): Vector {
  const { template, zone, kind, taken } = arrival
  const { ellipse } = template
  if (!ellipse || zone.shape.form === 'rect') return [0, 0]
  const sheet: Box = { x: 0, y: 0, w: template.size[0], h: template.size[1] }
  const docks = docksOf(template)
  const labels = labelsOf(template)
  let best: { readonly at: Vector; readonly worth: number } | undefined
  for (const { at, liking } of places(ellipse, arrival)) {
    const box = boxAt(kind, at, size, template)
    if (!boxWithin(box, sheet) || docks.some(dock => boxesOverlap(dock, box))) continue
    const covered = sum(taken.map(other => overlap(box, other)))
    const worth = liking + room(box, taken) - covered - 0.2 * sum(labels.map(label => overlap(box, label)))
    if (!best || worth > best.worth) best = { at, worth }
  }
  return best?.at ?? ringPoint(ellipse, middleLevel(zone), 90)
}

function* places(rings: Rings, arrival: Arrival): Iterable<{ readonly at: Vector; readonly liking: number }> {
  const { shape } = arrival.zone
  if (shape.form === 'rect') return
  const { from, to } = shape.form === 'arc' ? shape : wedgeOf(arrival)
  for (let step = 1; step < steps; step++) {
    const share = step / steps
    const angle = from + (to - from) * share
    for (const depth of depths) {
      const level = shape.inner + (shape.outer - shape.inner) * depth
      const [x, y] = ringPoint(rings, level, angle)
      const liking = -20 * Math.abs(share - 0.5) - 10 * Math.abs(depth - 0.5)
      yield { at: [Math.round(x), Math.round(y)], liking }
    }
  }
}

function wedgeOf({ perspective, perspectives }: Arrival): { readonly from: number; readonly to: number } {
  const index = perspective === undefined ? -1 : perspectives.indexOf(perspective)
  return index === -1 ? { from: -180, to: 180 } : wedge(index, perspectives.length)
}

function middleLevel({ shape }: Zone): number {
  return shape.form === 'rect' ? 0 : (shape.inner + shape.outer) / 2
}

/** Rectangles beside the rings that belong to others. */
function docksOf(template: CanvasTemplate): readonly Box[] {
  const zones = template.zones.flatMap(zone => (zone.shape.form === 'rect' ? [zone.shape] : []))
  const decor = template.decor.flatMap(mark => (mark.mark === 'balance' ? [mark] : []))
  return [...zones, ...decor]
}

/** Where the names of rings and arcs stand: better not covered. */
function labelsOf(template: CanvasTemplate): readonly Box[] {
  return template.zones.flatMap(({ shape, label }) =>
    shape.form === 'rect' ? [] : [{ x: label.at[0] - 70, y: label.at[1] - 15, w: 140, h: 30 }],
  )
}

function room(box: Box, others: readonly Box[]): number {
  return Math.min(enoughRoom, ...others.map(other => boxDistance(box, other)))
}

function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
