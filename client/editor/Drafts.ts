import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { addDraft, type Draft, keepBack, type NewDraft, readDrafts } from '#shared/board/drafts/drafts.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Editor } from './Editor.ts'
import { isColourful } from './isColourful.ts'

/** One's own drafts, in the document that nobody else sees; `editor` is that document's. */
export class Drafts {
  readonly list: Observable<readonly Draft[]>
  readonly editor: Editor
  readonly #list: Cell<readonly Draft[]>
  readonly #release: () => void

  constructor(editor: Editor) {
    this.editor = editor
    const { cards } = editor.board
    this.#list = new Cell(readDrafts(editor.board))
    this.list = this.#list
    const changed = () => this.#list.set(readDrafts(editor.board))
    cards.observeDeep(changed)
    this.#release = () => cards.unobserveDeep(changed)
  }

  /** A blank one, cut from the paper used last. */
  add(wish: Pick<NewDraft, 'kind' | 'canvas' | 'zone' | 'step'>): CardId | undefined {
    const { editor } = this
    const color = isColourful(wish.kind) ? (editor.writing.lastPaper ?? 'straw') : 'white'
    return addDraft(editor.board, { ...wish, text: '', color, fields: {} }, editor.origin)
  }

  keepBack(id: CardId, isKept: boolean): void {
    keepBack(this.editor.board, id, isKept, this.editor.origin)
  }

  remove(id: CardId): void {
    deleteCards(this.editor.board, [id], this.editor.origin)
  }

  /** One that was begun and left without a word was never there. */
  removeIfEmpty(id: CardId): void {
    const draft = this.#list.current.find(one => one.id === id)
    if (draft?.text.trim() === '') this.remove(id)
  }

  destroy(): void {
    this.#release()
  }
}
