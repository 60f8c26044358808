import type { Board, Origin } from '../Board.ts'
import { commentEntry, reactionEntry } from '../entries.ts'
import { type CardId, newId, type PersonId } from '../ids.ts'
import type { Reaction } from '../kinds.ts'
import { entryOf } from '../read.ts'
import { readReaction } from '../readMarks.ts'
import type { CommentSnapshot } from '../snapshot.ts'

/** Says something about a card or a place, or answers another comment, and answers the comment's id. */
export function addComment(board: Board, comment: Omit<CommentSnapshot, 'id'>, origin: Origin): string {
  const id = newId()
  board.change(origin, () => board.comments.set(id, commentEntry({ ...comment, id })))
  return id
}

export function editComment(board: Board, id: string, text: string, origin: Origin): void {
  board.change(origin, () => entryOf(board.comments, id)?.set('text', text))
}

/** A thread that is resolved is put away, and can be opened again. */
export function resolveThread(board: Board, id: string, resolved: boolean, origin: Origin): void {
  board.change(origin, () => entryOf(board.comments, id)?.set('resolved', resolved))
}

/** Answers to a comment that goes stay, each as a thread of its own. */
export function deleteComments(board: Board, ids: Iterable<string>, origin: Origin): void {
  board.change(origin, () => {
    for (const id of ids) board.comments.delete(id)
  })
}

/** Shows this reaction of a person on a card, or takes it back if it is there. */
export function toggleReaction(
  board: Board,
  {
    card,
    reaction,
    author,
  }: { readonly card: CardId; readonly reaction: Reaction; readonly author: PersonId },
  origin: Origin,
): void {
  const same = [...board.comments.keys()].filter(id => {
    const found = readReaction(board, id)
    return found?.card === card && found.reaction === reaction && found.author === author
  })
  board.change(origin, () => {
    for (const id of same) board.comments.delete(id)
    if (same.length > 0) return
    const id = newId()
    board.comments.set(id, reactionEntry({ id, card, reaction, author }))
  })
}
