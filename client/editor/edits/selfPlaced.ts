import { plain } from '#client/words/matcher.ts'
import type { Placement } from '#shared/board/changes/placeCards.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { isLevelZone } from '#shared/canvases/members.ts'
import type { Editor } from '../Editor.ts'

/** Whoever puts the card with their own name on a level has placed themselves, and need not say so once more. */
export function selfPlaced(editor: Editor, placement: Placement): Placement {
  const card = editor.view.card(placement.id)
  const isSaid = card?.fields.status === 'present'
  if (!card || isSaid || !isLevelZone(placement.zone) || !isOwnName(card, editor)) return placement
  if (editor.rights.whyNotEdit(card.id) !== undefined) return placement
  return { ...placement, fields: { ...placement.fields, status: 'present' } }
}

function isOwnName({ kind, author, text }: CardSnapshot, { me }: Editor): boolean {
  return kind === 'person' && author === me.id && plain(text.trim()).startsWith(plain(me.name.trim()))
}
