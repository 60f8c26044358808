import type { Editor } from '#client/editor/Editor.ts'
import type { RecoveredNote } from '#client/wire/device/RecoveredNote.ts'
import { t } from '#client/words/t.ts'
import { deleteComments } from '#shared/board/changes/comment.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { parkingLot } from '#shared/board/read.ts'
import type { CardSnapshot, CommentSnapshot } from '#shared/board/snapshot.ts'

export interface PlacedNote {
  readonly note: RecoveredNote
  /** The card that was made, or the one that a comment stands on. */
  readonly card: CardId
  readonly says: string
  /** Takes what was made off the board, whatever else was done since. */
  takeBack(): void
}

/**
 * Puts a note's words on the board again: a card where it was or in the parking lot, a comment on its card or, if that
 * is gone, as a card in the parking lot. Undefined if the board takes neither from this person at the moment.
 */
export function placeNote(editor: Editor, note: RecoveredNote): PlacedNote | undefined {
  const { board, origin, rights } = editor
  if (note.what === 'comment' && 'card' in note.comment.on) {
    const { on, text, thread } = note.comment
    const id = editor.commenting.say(on.card, text, thread)
    if (id !== undefined) {
      const takeBack = () => {
        if (!editor.refuses(rights.whyNotComment(id)))
          editor.change(() => deleteComments(board, [id], origin))
      }
      return { note, card: on.card, says: t('recovered.said'), takeBack }
    }
  }
  const copy = editor.arranging.placeAgain(note.what === 'card' ? note.card : cardFrom(note.comment))
  if (!copy) return undefined
  return {
    note,
    card: copy.id,
    says: t(copy.isParked ? 'recovered.parked' : 'recovered.placed', { zone: copy.zone.title }),
    takeBack() {
      if (!editor.refuses(rights.whyNotDelete(copy.id) ?? rights.whyNotFewer([copy.id])))
        editor.change(() => deleteCards(board, [copy.id], origin))
    },
  }
}

function cardFrom({ id, text }: CommentSnapshot): CardSnapshot {
  return { id, kind: 'note', ...parkingLot, at: [0, 0], order: '', text, color: 'white', fields: {} }
}
