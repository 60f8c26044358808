import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { carriedFrom } from '#shared/board/packCards.ts'
import type { Editor } from '../Editor.ts'
import { whyNotAny } from '../whyNotAny.ts'
import { layCopies } from './layCopies.ts'

/** Copies cards into free places of their own zones and selects the copies; full zones take none. */
export function duplicateCards(editor: Editor, ids: readonly CardId[]): readonly CardId[] {
  const { rights, view } = editor
  const carried = carriedFrom(view.whole, ids)
  const reason = whyNotAny(carried.cards, card => rights.whyNotAdd(card))
  if (editor.refuses(reason ?? rights.whyNotMore(carried.cards.length))) return []
  const made = layCopies(editor, carried, card => [card])
  const left = carried.cards.length - made.length
  if (left > 0) editor.say(t('canvas.copiedLess', { n: left }))
  if (made.length > 0) editor.select(made)
  return made
}
