import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CarriedCards } from '#shared/board/packCards.ts'
import { byOrder } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Editor } from '../Editor.ts'
import { type Place, sheetOf } from '../sheets.ts'
import { layCopies } from './layCopies.ts'

/**
 * Lays copied cards on the board, whichever board they come from. They go to the zone in use if it takes their kind,
 * else to the zone they came from, else to the first that takes them.
 */
export function pasteCards(editor: Editor, carried: CarriedCards): readonly CardId[] {
  const { cards } = carried
  if (editor.refuses(editor.rights.whyNotMore(cards.length))) return []
  const inUse = editor.writing.currentPlace()
  const everywhere = allPlaces(editor)
  const made = layCopies(editor, carried, (card: CardSnapshot) => [inUse, card, ...everywhere])
  const [first] = cards
  if (made.length === 0 && first && editor.refuses(editor.rights.whyNotAdd(inUse ?? first))) return made
  if (made.length < cards.length) editor.say(t('canvas.pastedLess', { n: cards.length - made.length }))
  return made
}

function allPlaces({ view }: Editor): readonly Place[] {
  return [...view.canvases.values()].sort(byOrder).flatMap(canvas => {
    const zones = sheetOf(view.canvases, canvas.id)?.template.zones ?? []
    return zones.map(({ id }) => ({ canvas: canvas.id, zone: id }))
  })
}
