import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import type { Editor } from './Editor.ts'
import { sheetOf, zoneIn } from './sheets.ts'
import { shortName } from './shortName.ts'

/** Announces what a move means: "Billie Grant moves from Active to Core". `before` are the cards as they were. */
export function sayMoved(editor: Editor, before: readonly CardSnapshot[], to: Zone): void {
  const [card] = before
  if (!card) return
  const sheet = sheetOf(editor.view.canvases, card.canvas)
  const from = sheet && zoneIn(sheet, card.zone)
  if (before.length > 1) editor.say(t('canvas.movedMany', { n: before.length, to: to.title }))
  else if (from) editor.say(t('canvas.moved', { card: shortName(card), from: from.title, to: to.title }))
  else editor.say(t('canvas.movedMany', { n: 1, to: to.title }))
}
