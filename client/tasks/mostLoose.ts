import type { BoardView } from '#client/editor/BoardView.ts'
import { type Place, sheetOf } from '#client/editor/sheets.ts'

/**
 * The zone in which most cards are in no cluster yet, of the canvases that a step is about: cards are sorted where they
 * lie, which need not be where they shall come to lie. Undefined where there is nothing to sort.
 */
export function mostLoose({ canvases, cards }: BoardView, places: readonly Place[]): Place | undefined {
  const zones = [...new Set(places.map(({ canvas }) => canvas))].flatMap(canvas =>
    (sheetOf(canvases, canvas)?.template.zones ?? []).map(({ id }) => ({ canvas, zone: id })),
  )
  const looseIn = (place: Place) => cards.inZone(place).filter(({ cluster }) => cluster === undefined).length
  const [fullest] = zones.toSorted((a, b) => looseIn(b) - looseIn(a))
  return fullest && looseIn(fullest) > 1 ? fullest : undefined
}
