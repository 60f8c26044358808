import type { CanvasSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { boxAt, cardBox } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { guessTextHeight } from '#shared/canvases/guessTextHeight.ts'
import type { CanvasTemplate, Zone } from '#shared/canvases/schema.ts'
import { freeSeat } from '#shared/canvases/seats.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'
import { tidySeats } from '#shared/canvases/tidySeats.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'

/** One zone of a board, and what lies there. */
export interface Ground {
  readonly canvas: CanvasSnapshot
  readonly zone: string
  readonly there: readonly CardSnapshot[]
  readonly perspectives: readonly string[]
}

type Arriving = Pick<CardSnapshot, 'kind' | 'text'>

export type Seat = Pick<CardSnapshot, 'canvas' | 'zone' | 'at'>

/** Comparing so many boxes takes a tenth of a second: looking for a gap among n cards compares some n³. */
const mostCompared = 40_000_000

/**
 * Where each of these comes to lie in a zone, in order: on free seats, then half over others; what would lie exactly on
 * one another, and hundreds at once, in rows over the whole zone. There is no seat for what the zone has no room for by its own rule, nor in a zone that is not
 * there: the answer is then shorter than the question.
 */
export function seatsFor(arriving: readonly Arriving[], ground: Ground): readonly Seat[] {
  const template = templateOnBoard(ground.canvas)
  const zone = template?.zones.find(one => one.id === ground.zone)
  if (!template || !zone) return []
  const room = zone.max === null ? arriving.length : Math.max(0, zone.max - ground.there.length)
  const seated = arriving.slice(0, room)
  const compared = seated.length * (seated.length + ground.there.length) ** 3
  const spot = { template, zone, ground }
  const found = compared > mostCompared ? [] : amongOthers(seated, spot)
  const areApart = new Set(found.map(String)).size === seated.length
  const places = areApart ? found : inRows(seated, spot)
  return places.map(([x, y]) => ({ canvas: ground.canvas.id, zone: zone.id, at: [x, y] }))
}

interface Spot {
  readonly template: CanvasTemplate
  readonly zone: Zone
  readonly ground: Ground
}

function amongOthers(arriving: readonly Arriving[], { template, zone, ground }: Spot): readonly Vector[] {
  const taken = ground.there.map(boxOf)
  return arriving.map(({ kind, text }) => {
    const { w, h } = boxOf({ kind, text, zone: zone.id })
    const { perspectives } = ground
    const at = freeSeat({ template, zone, kind, text, height: h, taken, perspectives })
    taken.push(boxAt(kind, at, { w, h }, template))
    return at
  })
}

function inRows(arriving: readonly Arriving[], { template, zone, ground }: Spot): readonly Vector[] {
  const cards = arriving.map(({ kind, text }) => {
    const { w, h } = boxOf({ kind, text, zone: zone.id })
    return { kind, text, w, h, group: '', perspective: undefined }
  })
  return tidySeats(cards, { template, zone, perspectives: ground.perspectives }).places
}

function boxOf({
  kind,
  text,
  zone,
  at = [0, 0],
  size,
}: Pick<CardSnapshot, 'kind' | 'text' | 'zone'> & Partial<Pick<CardSnapshot, 'at' | 'size'>>): Box {
  const form = cardForm(kind, zone)
  return cardBox({ kind, at, zone, text, ...(size && { size }) }, form, guessTextHeight(form, text))
}
