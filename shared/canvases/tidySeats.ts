import type { CardKind } from '#shared/board/kinds.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { boxAt } from './cardBox.ts'
import type { CanvasTemplate, Seats, Zone } from './schema.ts'
import { freeSeat, positionIn } from './seats.ts'
import { type TidyCard, tidyGrid } from './tidyGrid.ts'

export interface SeatedCard extends TidyCard {
  readonly kind: CardKind
  readonly text: string
  readonly perspective: string | undefined
}

export interface TidySeats {
  /** Positions relative to the sheet, in the order of the cards. */
  readonly places: readonly Vector[]
  readonly overlaps: boolean
}

/** Places for all cards of a zone, in order: rows in rectangles, spread out in rings and arcs. */
export function tidySeats(
  cards: readonly SeatedCard[],
  {
    template,
    zone,
    perspectives,
  }: {
    readonly template: CanvasTemplate
    readonly zone: Zone
    readonly perspectives: readonly string[]
  },
): TidySeats {
  const places: Vector[] = []
  let overlaps = false
  const taken: Box[] = []
  const inGrids = new Map<Seats, number[]>()
  cards.forEach((card, index) => {
    const seats = zone.seatsOf?.[card.kind] ?? zone.seats
    if (seats.flow === 'grid') {
      inGrids.set(seats, [...(inGrids.get(seats) ?? []), index])
      return
    }
    const { kind, text, h, perspective } = card
    const asked = perspective === undefined ? {} : { perspective }
    const at = freeSeat({ template, zone, kind, text, height: h, taken, perspectives, ...asked })
    places[index] = at
    taken.push(boxAt(kind, at, card, template))
  })
  for (const [seats, indices] of inGrids) {
    if (seats.flow !== 'grid') continue
    const members = indices.flatMap(index => cards[index] ?? [])
    const layout = tidyGrid(seats, members)
    overlaps ||= layout.overlaps
    members.forEach((card, nth) => {
      const corner = layout.corners[nth]
      const index = indices[nth]
      if (corner && index !== undefined)
        places[index] = positionIn(corner, card, { kind: card.kind, template })
    })
  }
  return { places, overlaps }
}
