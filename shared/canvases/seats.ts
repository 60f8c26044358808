import type { CardKind } from '#shared/board/kinds.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { discInset, growsLeft, isTag } from './cardBox.ts'
import { cardForm, cardWidth } from './cardForms.ts'
import { freeGridSeat, openGridSeat } from './gridSeats.ts'
import { freeRingSeat } from './ringSeats.ts'
import type { CanvasTemplate, Zone } from './schema.ts'

export interface Arrival {
  readonly template: CanvasTemplate
  readonly zone: Zone
  readonly kind: CardKind
  /** The boxes of the cards that are there already, relative to the sheet. */
  readonly taken: readonly Box[]
  /** The card's perspective and those of the board: a ring seats people in the wedge of theirs. */
  readonly perspective?: string
  readonly perspectives: readonly string[]
  /** What the card says, and how high it is, where this is known: long names are wider, long texts are higher. */
  readonly text?: string
  readonly height?: number
}

/**
 * The position for a card that comes into a zone without being put anywhere. It covers no other card while there is
 * room; then cards move closer, then overlap by half. Never outside the zone's seats.
 */
export function freeSeat(arrival: Arrival): Vector {
  const { taken } = arrival
  const { seats, size } = wishOf(arrival)
  switch (seats.flow) {
    case 'grid':
      return positionIn(freeGridSeat(seats, size, taken), size, arrival)
    case 'ring':
    case 'arc':
      return freeRingSeat(arrival, size)
    default:
      return unreachable(seats)
  }
}

/** Like `freeSeat`, but undefined where it would lie on another in a rectangle; rings and arcs are spread out anyway. */
export function openSeat(arrival: Arrival): Vector | undefined {
  const { seats, size } = wishOf(arrival)
  if (seats.flow !== 'grid') return freeSeat(arrival)
  const corner = openGridSeat(seats, size, arrival.taken)
  return corner && positionIn(corner, size, arrival)
}

function wishOf({ zone, kind, text = '', height }: Arrival) {
  const form = cardForm(kind, zone.id)
  const size = { w: cardWidth(form, text), h: Math.max(form.minH, height ?? 0) }
  return { seats: zone.seatsOf?.[kind] ?? zone.seats, size }
}

/** From the upper left corner of a card's box to its position. */
export function positionIn(
  [x, y]: Vector,
  { w, h }: { readonly w: number; readonly h: number },
  { kind, template }: Pick<Arrival, 'kind' | 'template'>,
): Vector {
  if (!isTag(kind)) return [x, y]
  const mirrored = x + w - discInset
  return [growsLeft(mirrored, template) ? mirrored : x + discInset, y + h / 2]
}
