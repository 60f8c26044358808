import type { Camera } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import type { BoardView } from '#client/panels/boardViews.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'

/** What calls somebody elsewhere, who is in the middle of something: they go when they like. */
export type Call =
  /** `words` say where the group is, or who calls. */
  | { readonly offer: 'go'; readonly words: string }
  /** Somebody shows everybody around. */
  | { readonly offer: 'follow'; readonly name: string }

/** What somebody is offered about where they look. */
export type Offer =
  | Call
  /** They were brought elsewhere, and may go back. */
  | { readonly offer: 'back' }

/** What comes of a call. */
export interface Answers {
  readonly go: () => void
  /** They would rather stay; by itself it needs no word. */
  readonly stay?: () => void
}

export interface CallingParts {
  readonly editor: Editor
  /** What the page shows: whoever was brought from another view to the table goes back to it. */
  readonly view: Cell<BoardView>
  /** Whether the person types somewhere, or has a dialog open. */
  readonly isBusy: () => boolean
}

/**
 * Brings one to where the group looks. Whoever types, carries a card or answers a dialog is never torn away: they are
 * offered a way there instead. Whoever was brought may go back to where they were.
 */
export class Calling {
  readonly #offer = new Cell<Offer | undefined>(undefined)
  readonly #parts: CallingParts
  #answers: Answers | undefined
  #before: { readonly camera: Camera; readonly view: BoardView } | undefined

  constructor(parts: CallingParts) {
    this.#parts = parts
  }

  get offer(): Observable<Offer | undefined> {
    return this.#offer
  }

  call(call: Call, answers: Answers): void {
    const { editor, isBusy } = this.#parts
    const hasHandsFull =
      editor.writing.open.current !== undefined || editor.drag.state.current !== undefined || isBusy()
    this.#answers = answers
    if (hasHandsFull) this.#offer.set(call)
    else this.go()
  }

  /** Somebody goes by their own wish, whatever they have in hand. */
  bring(go: () => void): void {
    this.#answers = { go }
    this.go()
  }

  /** The way back is offered at once, or when whoever goes along with somebody does so no longer (`arrive`). */
  go(): void {
    const { editor, view } = this.#parts
    const answers = this.#answers
    this.#answers = undefined
    this.#before = { camera: editor.camera.current, view: view.current }
    this.#offer.set(undefined)
    answers?.go()
    if (editor.following.whom.current === undefined) this.arrive()
  }

  /** Whoever looks at anything but the table has not noticed that it was moved. */
  arrive(): void {
    if (this.#before && this.#parts.view.current === 'table') this.#offer.set({ offer: 'back' })
  }

  back(): void {
    const { editor, view } = this.#parts
    const before = this.#before
    this.stay()
    if (!before) return
    view.set(before.view)
    editor.viewpoint.fly(before.camera)
  }

  /** The offer is not wanted. */
  stay(): void {
    const answers = this.#answers
    this.#answers = undefined
    this.#before = undefined
    this.#offer.set(undefined)
    answers?.stay?.()
  }
}
