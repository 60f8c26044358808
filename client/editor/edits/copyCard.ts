import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import type { Editor } from '../Editor.ts'
import { type Place, placeKey, sheetOf, zoneIn } from '../sheets.ts'
import { layCopies } from './layCopies.ts'

/** A card that was made after another, and the place that took it. */
export interface Copied {
  readonly id: CardId
  readonly place: Place
  readonly zone: Zone
}

/** Makes a card of one's own like another one, in the first of the places that takes it; undefined if none does. */
export function copyCard(
  editor: Editor,
  card: CardSnapshot,
  places: readonly (Place | undefined)[],
): Copied | undefined {
  const [id] = layCopies(editor, { cards: [card], clusters: [], links: [] }, () => places)
  const home = id === undefined ? undefined : editor.placeOf(id)
  const place = places.find(one => one && home && placeKey(one) === placeKey(home))
  const sheet = place && sheetOf(editor.view.canvases, place.canvas)
  const zone = sheet && place && zoneIn(sheet, place.zone)
  return id !== undefined && place && zone ? { id, place, zone } : undefined
}
