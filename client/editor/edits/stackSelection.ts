import { t } from '#client/words/t.ts'
import { stackCards } from '#shared/board/changes/stackCards.ts'
import type { Editor } from '../Editor.ts'
import { whyNotAny } from '../whyNotAny.ts'

/** Lays the selected cards over or under the others of their zones. */
export function stackSelection(editor: Editor, end: 'front' | 'back'): void {
  const { selection, board, origin, rights } = editor
  if (editor.refuses(whyNotAny(selection.current, id => rights.whyNotMove(id)))) return
  const n = selection.current.size
  const did = editor.change(() => stackCards(board, selection.current, end, origin))
  if (did) editor.say(t(end === 'front' ? 'arrange.inFront' : 'arrange.atBack', { n }))
  else editor.say(t(end === 'front' ? 'arrange.alreadyInFront' : 'arrange.alreadyAtBack', { n }))
}
