import { Cell } from '#client/wire/Cell.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from './Editor.ts'
import { localDay } from './localDay.ts'
import type { Place } from './sheets.ts'

export type AsideKind = 'parking' | 'decisions'

/** What comes up beside the point is kept on the side table, without leaving the place where one works. */
export class Aside {
  /** What somebody is about to write down; undefined while nobody is. */
  readonly asked = new Cell<AsideKind | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Undefined if this board has no side table. */
  placeOf(kind: AsideKind): Place | undefined {
    const side = [...this.#editor.view.canvases.values()].find(({ template }) => template === 'side')
    return side && { canvas: side.id, zone: `side.${kind}` }
  }

  whyNot(kind: AsideKind): WhyNot | undefined {
    const place = this.placeOf(kind)
    return place && this.#editor.rights.whyNotAdd(place)
  }

  /** Writes it down as one step of undo; a decision bears the day. False if that may not be. */
  keep(kind: AsideKind, text: string): boolean {
    const place = this.placeOf(kind)
    if (!place) return false
    const { writing, now } = this.#editor
    const { lastPlace } = writing
    const fields = kind === 'decisions' ? { date: localDay(new Date(now())) } : {}
    const id = writing.addCard({ ...place, text, fields })
    // The next card belongs where one was, not here.
    writing.lastPlace = lastPlace
    return id !== undefined
  }
}
