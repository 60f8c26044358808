import { addCards } from '#shared/board/changes/addCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import type { Editor } from '../Editor.ts'
import { type Place, type Sheet, sheetOf, zoneIn } from '../sheets.ts'
import { freePlaces } from './freePlaces.ts'

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
  for (const place of places) {
    const room = place && roomFor(editor, place, card)
    if (!room) continue
    const [at = card.at] = freePlaces(editor, room, [card])
    const { id: _, order: __, cluster: ___, ...rest } = card
    const copy = {
      ...rest,
      text: card.text.slice(0, editor.rights.charactersPerCard),
      canvas: place.canvas,
      zone: place.zone,
      at: [...at] as [number, number],
      author: editor.me.id,
      created: editor.now(),
    }
    const [id] = editor.change(() => addCards(editor.board, [copy], editor.origin))
    return id === undefined ? undefined : { id, place, zone: room.zone }
  }
  return undefined
}

/** The zone of a place, if it takes such a card now. */
function roomFor(
  editor: Editor,
  place: Place,
  card: CardSnapshot,
): { readonly sheet: Sheet; readonly zone: Zone } | undefined {
  const sheet = sheetOf(editor.view.canvases, place.canvas)
  const zone = sheet && zoneIn(sheet, place.zone)
  if (!sheet || !zone || !zoneTakes(zone, card.kind)) return undefined
  if (editor.rights.whyNotAdd(place) ?? editor.rights.whyNotMore(1)) return undefined
  const isFull = zone.max !== null && editor.view.cards.countIn(place) >= zone.max
  return isFull ? undefined : { sheet, zone }
}
