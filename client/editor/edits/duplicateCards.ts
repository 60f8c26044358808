import { t } from '#client/words/t.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Editor } from '../Editor.ts'
import { sheetOf, zoneIn } from '../sheets.ts'
import { freePlaces } from './freePlaces.ts'

/** Copies cards into free places of their own zones and selects the copies; full zones take none. */
export function duplicateCards(editor: Editor, ids: readonly CardId[]): readonly CardId[] {
  const originals = ids.flatMap(id => editor.view.card(id) ?? [])
  const { rights } = editor
  const reason = originals.map(card => rights.whyNotAdd(card)).find(Boolean)
  if (editor.refuses(reason ?? rights.whyNotMore(originals.length))) return []
  const copies = originals.flatMap(card => {
    const sheet = sheetOf(editor.view.canvases, card.canvas)
    const zone = sheet && zoneIn(sheet, card.zone)
    if (!sheet || !zone) return []
    if (zone.max !== null && editor.view.cards.countIn(card) >= zone.max) {
      editor.say(t('canvas.full', { zone: zone.title, n: zone.max }))
      return []
    }
    const [at] = freePlaces(editor, { sheet, zone }, [{ kind: card.kind }])
    const { id: _, order: __, ...rest } = card
    return [
      { ...rest, at: [...(at ?? card.at)] as [number, number], author: editor.me.id, created: editor.now() },
    ]
  })
  const made = editor.change(() => addCards(editor.board, copies, editor.origin))
  editor.select(made)
  return made
}
