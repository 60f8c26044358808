import type { Placement } from '#shared/board/changes/placeCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { placeMeaning } from '#shared/canvases/placeMeaning.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import { type Box, centreOf } from '#shared/geometry/box.ts'
import { add, rounded, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from './Editor.ts'
import { keptInside } from './keptInside.ts'
import { type Canvases, type Place, placeAt, sheetOf } from './sheets.ts'
import type { ReadonlyZonedCards } from './ZonedCards.ts'

export interface DropWish {
  readonly ids: readonly CardId[]
  /** How far they were carried, on the table. */
  readonly by: Vector
  /** The pointer decides where a single card goes; of several each goes where its own middle lies. */
  readonly pointer?: Vector
  /** They are one thing and stay so: all go where the pointer is, or none does. */
  readonly together?: boolean
}

export interface DropScene {
  readonly canvases: Canvases
  readonly cards: ReadonlyZonedCards
  readonly boxOf: (id: CardId) => Box | undefined
  readonly perspectives: readonly string[]
  readonly whyNotMove: (id: CardId, to: Place) => WhyNot | undefined
}

export function dropScene({ view, boxes, rights }: Editor): DropScene {
  const { canvases, cards, meta } = view
  return {
    canvases,
    cards,
    boxOf: id => boxes.boxOf(id),
    perspectives: meta.perspectives,
    whyNotMove: (id, to) => rights.whyNotMove(id, to),
  }
}

export type Landing =
  | { readonly lands: true; readonly placement: Placement; readonly spec: Zone }
  | { readonly lands: false; readonly id: CardId; readonly why: 'no-zone' }
  | { readonly lands: false; readonly id: CardId; readonly why: 'refused' | 'full'; readonly spec: Zone }
  | { readonly lands: false; readonly id: CardId; readonly why: 'not-permitted'; readonly reason: WhyNot }

export type Refused = Extract<Landing, { readonly lands: false }>

/** Where each card would come to lie. Asked while dragging to show it, and once more at the drop to write it. */
export function landings(scene: DropScene, wish: DropWish): readonly Landing[] {
  const { ids, by, pointer, together = false } = wish
  const arriving = new Map<string, number>()
  const found = ids.flatMap((id): readonly Landing[] => {
    const card = scene.cards.get(id)
    const box = scene.boxOf(id)
    const home = card && sheetOf(scene.canvases, card.canvas)
    if (!card || !box || !home) return []
    const anchor = add(add(home.canvas.at, card.at), by)
    const isDisc = isTag(card.kind)
    const own = isDisc ? anchor : add(centreOf(box), by)
    const aim = pointer && (together || (ids.length === 1 && !isDisc)) ? pointer : own
    const place = placeAt(scene.canvases, aim)
    const sheet = place && sheetOf(scene.canvases, place.canvas)
    if (!place || !sheet) return [{ lands: false, id, why: 'no-zone' }]
    const { spec } = place
    const reason = scene.whyNotMove(id, place)
    if (reason) return [{ lands: false, id, why: 'not-permitted', reason }]
    if (!zoneTakes(spec, card.kind)) return [{ lands: false, id, why: 'refused', spec }]
    if (!isIn(card, place)) {
      const key = `${place.canvas} ${place.zone}`
      const come = (arriving.get(key) ?? 0) + 1
      if (spec.max !== null && scene.cards.countIn(place) + come > spec.max) {
        return [{ lands: false, id, why: 'full', spec }]
      }
      arriving.set(key, come)
    }
    const free = subtract(anchor, sheet.canvas.at)
    const at = rounded(isDisc ? free : keptInside(free, { spec, sheet, box }))
    const { perspectives } = scene
    const fields = placeMeaning(card, { template: sheet.template, zone: spec, at, perspectives })
    const placement = { id, canvas: place.canvas, zone: place.zone, at, fields }
    return [{ lands: true, placement, spec }]
  })
  const refused = found.filter(one => !one.lands)
  return together && refused.length > 0 ? refused : found
}

function isIn(card: CardSnapshot, place: Place): boolean {
  return card.canvas === place.canvas && card.zone === place.zone
}
