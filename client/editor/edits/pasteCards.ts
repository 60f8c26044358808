import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { unpackCards } from '#shared/board/packCards.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { linesFrom } from '../clipboard.ts'
import type { Editor } from '../Editor.ts'
import { copyCard } from './copyCard.ts'
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
  if (editor.refuses(editor.rights.whyNotMore(cards.length))) return []
  const made = cards.flatMap(card => {
    const copy = copyCard(editor, card, [editor.writing.currentPlace(), card])
    return copy ? [copy.id] : []
  })
  const [first] = cards
  if (made.length === 0 && first && editor.refuses(editor.rights.whyNotAdd(first))) return made
  if (made.length < cards.length) editor.say(t('canvas.pastedLess', { n: cards.length - made.length }))
  return made
}
