import { t } from '#client/words/t.ts'
import {
  addComment,
  deleteComments,
  editComment,
  resolveThread,
  toggleReaction,
} from '#shared/board/changes/comment.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Reaction } from '#shared/board/kinds.ts'
import type { CommentSnapshot } from '#shared/board/snapshot.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Editor } from './Editor.ts'

/** What people say about cards without changing them: comments in threads, and reactions. */
export class Commenting {
  /** The comments of a card are asked for, or (undefined) those of the whole board. */
  readonly asked = new Listeners<CardId | undefined>()
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get mayComment(): boolean {
    return this.#editor.rights.whyNotComment() === undefined
  }

  /** One's own; a facilitator's hand reaches all. */
  mayRemove({ id }: CommentSnapshot): boolean {
    return this.#editor.rights.whyNotComment(id) === undefined
  }

  /** Nobody puts words into another's mouth. */
  mayReword({ id, author }: CommentSnapshot): boolean {
    return author === this.#editor.me.id && this.#editor.rights.whyNotComment(id) === undefined
  }

  /** Begins a thread on a card, or answers one; undefined if there is nothing to say or to say it about, or one may not. */
  say(card: CardId, words: string, thread?: string): string | undefined {
    const text = words.trim()
    const { board, me, origin, now, view } = this.#editor
    if (text === '' || !view.card(card) || this.#refuses()) return undefined
    const comment = {
      on: { card },
      text,
      author: me.id,
      created: now(),
      ...(thread !== undefined && { thread }),
    }
    return this.#editor.change(() => addComment(board, comment, origin))
  }

  /** False if one may not. */
  reword(comment: CommentSnapshot, words: string): boolean {
    const { board, origin } = this.#editor
    const text = words.trim()
    if (text === '' || text === comment.text) return true
    if (this.#refuses(comment.id) || !this.mayReword(comment)) return false
    this.#editor.change(() => editComment(board, comment.id, text, origin))
    return true
  }

  resolve({ id }: CommentSnapshot, resolved: boolean): void {
    const { board, origin } = this.#editor
    if (this.#refuses()) return
    this.#editor.change(() => resolveThread(board, id, resolved, origin))
    this.#editor.say(t(resolved ? 'comment.resolvedNow' : 'comment.openedNow'))
  }

  remove(comment: CommentSnapshot): void {
    const { board, origin } = this.#editor
    if (this.#refuses(comment.id)) return
    this.#editor.change(() => deleteComments(board, [comment.id], origin))
    this.#editor.say(t('comment.removed'))
  }

  react(card: CardId, reaction: Reaction): void {
    const { board, me, origin } = this.#editor
    if (this.#refuses()) return
    this.#editor.change(() => toggleReaction(board, { card, reaction, author: me.id }, origin))
  }

  #refuses(comment?: string): boolean {
    return this.#editor.refuses(this.#editor.rights.whyNotComment(comment))
  }
}
