import type { CanvasId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import type { Editor } from './Editor.ts'
import { type Place, placeKey, sheetOf } from './sheets.ts'

export interface PlaceGroup {
  readonly canvas: CanvasId
  readonly title: string
  readonly zones: readonly (Place & {
    readonly title: string
    readonly full: boolean
    readonly max: number
  })[]
}

/** The zones, by canvas, that take every one of these cards, and to which one may move it. */
export function placesFor(
  { view, rights }: Pick<Editor, 'view' | 'rights'>,
  cards: readonly CardSnapshot[],
): readonly PlaceGroup[] {
  return view.whole.canvases.flatMap(({ id }) => {
    const template = sheetOf(view.canvases, id)?.template
    const takes = (zone: Zone, card: CardSnapshot) => {
      const place = { canvas: id, zone: zone.id }
      const isHere = placeKey(place) === placeKey(card)
      return zoneTakes(zone, card.kind) && (isHere || !rights.whyNotMove(card.id, place))
    }
    const zones = (template?.zones ?? [])
      .filter(zone => cards.every(card => takes(zone, card)))
      .map(({ id: zone, title, max }) => {
        const place = { canvas: id, zone }
        const full = max !== null && view.cards.countIn(place) + cards.length > max
        return { ...place, title, full, max: max ?? 0 }
      })
    return template && zones.length > 0 ? [{ canvas: id, title: template.title, zones }] : []
  })
}
