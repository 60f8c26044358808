import type { Camera } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'

/** What somebody is offered about where they look. */
export type Offer =
  /** They are in the middle of something: they go when they like. `words` say where, or who calls. */
  | { readonly offer: 'go'; readonly words: string }
  /** They were brought elsewhere, and may go back. */
  | { readonly offer: 'back' }

export interface CallingParts {
  readonly editor: Editor
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
  #go: (() => void) | undefined
  #before: Camera | undefined

  constructor(parts: CallingParts) {
    this.#parts = parts
  }

  get offer(): Observable<Offer | undefined> {
    return this.#offer
  }

  call(words: string, go: () => void): void {
    const { editor, isBusy } = this.#parts
    const hasHandsFull =
      editor.writing.open.current !== undefined || editor.drag.state.current !== undefined || isBusy()
    this.#go = go
    if (hasHandsFull) this.#offer.set({ offer: 'go', words })
    else this.go()
  }

  go(): void {
    const go = this.#go
    this.#go = undefined
    this.#before = this.#parts.editor.camera.current
    this.#offer.set({ offer: 'back' })
    go?.()
  }

  back(): void {
    const before = this.#before
    this.stay()
    if (before) this.#parts.editor.viewpoint.fly(before)
  }

  /** The offer is not wanted. */
  stay(): void {
    this.#go = undefined
    this.#before = undefined
    this.#offer.set(undefined)
  }
}
