import type { BoardView } from '#client/editor/BoardView.ts'
import { type Place, sheetOf } from '#client/editor/sheets.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'

export interface PlaceGroup {
  readonly canvas: CanvasId
  readonly title: string
  readonly zones: readonly (Place & {
    readonly title: string
    readonly full: boolean
    readonly max: number
  })[]
}

/** The zones, by canvas, that take every one of these cards. */
export function placesFor(
  view: Pick<BoardView, 'whole' | 'canvases' | 'cards'>,
  cards: readonly CardSnapshot[],
): readonly PlaceGroup[] {
  return view.whole.canvases.flatMap(({ id }) => {
    const template = sheetOf(view.canvases, id)?.template
    const zones = (template?.zones ?? [])
      .filter(zone => cards.every(card => zoneTakes(zone, card.kind)))
      .map(({ id: zone, title, max }) => {
        const place = { canvas: id, zone }
        const full = max !== null && view.cards.countIn(place) + cards.length > max
        return { ...place, title, full, max: max ?? 0 }
      })
    return template && zones.length > 0 ? [{ canvas: id, title: template.title, zones }] : []
  })
}

/** A place as the value of an option; neither part of it holds a slash. */
export function placeKey({ canvas, zone }: Place): string {
  return `${canvas}/${zone}`
}

export function parsePlace(key: string): Place | undefined {
  const [canvas, zone] = key.split('/')
  return canvas && zone ? { canvas, zone } : undefined
}
