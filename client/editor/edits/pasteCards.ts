import { t } from '#client/words/t.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { unpackCards } from '#shared/board/packCards.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { linesFrom } from '../clipboard.ts'
import type { Editor } from '../Editor.ts'
import { cardsIn, type Place, sheetOf, zoneIn } from '../sheets.ts'
import { freePlaces } from './freePlaces.ts'
import { writeCards } from './writeCards.ts'

/** Pastes cards that were copied here, or else one card per line of text. Selects what came. */
export function pasteCards(
  editor: Editor,
  { json, text }: { readonly json: string; readonly text: string },
): readonly CardId[] {
  const cards = json === '' ? undefined : unpackCards(json)
  const made = cards ? pasteCopies(editor, cards) : pasteLines(editor, text)
  editor.select(made)
  if (made.length > 0) editor.say(t('canvas.pasted', { n: made.length }))
  return made
}

function pasteLines(editor: Editor, text: string): readonly CardId[] {
  const lines = linesFrom(text)
  const place = lines.length > 0 ? editor.writing.currentPlace() : undefined
  return place ? writeCards(editor, place, lines) : []
}

/** Copies go to the zone in use if it takes their kind, else to the zone they came from. */
function pasteCopies(editor: Editor, cards: readonly CardSnapshot[]): readonly CardId[] {
  const made: CardId[] = []
  for (const card of cards) {
    const place = [editor.writing.currentPlace(), { canvas: card.canvas, zone: card.zone }].find(
      one => one && takes(editor, one, card),
    )
    const sheet = place && sheetOf(editor.view.canvases, place.canvas)
    const zone = sheet && place && zoneIn(sheet, place.zone)
    if (!place || !sheet || !zone) continue
    const [at] = freePlaces(editor, { sheet, zone }, [card])
    const { id: _, order: __, cluster: ___, ...rest } = card
    const copy = {
      ...rest,
      ...place,
      at: [...(at ?? card.at)] as [number, number],
      author: editor.me.id,
      created: editor.now(),
    }
    made.push(...editor.change(() => addCards(editor.board, [copy], editor.origin)))
  }
  const [first] = cards
  if (made.length === 0 && first && editor.refuses(editor.rights.whyNotAdd(first))) return made
  if (made.length < cards.length) editor.say(t('canvas.pastedLess', { n: cards.length - made.length }))
  return made
}

function takes(editor: Editor, place: Place, card: CardSnapshot): boolean {
  const sheet = sheetOf(editor.view.canvases, place.canvas)
  const zone = sheet && zoneIn(sheet, place.zone)
  if (!zone?.kinds.includes(card.kind) || editor.rights.whyNotAdd(place)) return false
  return zone.max === null || cardsIn(editor.view.cards, place).length < zone.max
}
