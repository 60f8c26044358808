import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { placeMeaning } from '#shared/canvases/placeMeaning.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'
import type { Editor } from '../Editor.ts'
import { type Place, sheetOf, zoneIn } from '../sheets.ts'
import { freePlaces } from './freePlaces.ts'
import { settleCards } from './settleCards.ts'

/** Moves cards to free places of a zone, without a pointer. */
export function moveCardsToZone(editor: Editor, ids: readonly CardId[], place: Place): boolean {
  const sheet = sheetOf(editor.view.canvases, place.canvas)
  const zone = sheet && zoneIn(sheet, place.zone)
  const cards = ids.flatMap(id => editor.view.card(id) ?? [])
  if (!sheet || !zone || cards.length === 0) return false
  if (editor.refuses(cards.map(card => editor.rights.whyNotMove(card.id, place)).find(Boolean))) return false
  if (cards.some(card => !zoneTakes(zone, card.kind))) {
    editor.say(t('canvas.refused', { zone: zone.title }))
    return false
  }
  const arriving = cards.filter(card => card.zone !== zone.id || card.canvas !== place.canvas)
  if (zone.max !== null && editor.view.cards.countIn(place) + arriving.length > zone.max) {
    editor.say(t('canvas.full', { zone: zone.title, n: zone.max }))
    return false
  }
  const wanted = cards.map(({ id, kind, fields }) => ({
    id,
    kind,
    perspective: typeof fields.perspective === 'string' ? fields.perspective : undefined,
  }))
  const places = freePlaces(editor, { sheet, zone }, wanted)
  const { template } = sheet
  const { perspectives } = editor.view.meta
  const placements = cards.map((card, index) => {
    const at = places[index] ?? card.at
    return { id: card.id, ...place, at, fields: placeMeaning(card, { template, zone, at, perspectives }) }
  })
  settleCards(editor, placements)
  return true
}
