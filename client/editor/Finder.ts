import { Cell } from '#client/wire/Cell.ts'
import type { CardId } from '#shared/board/ids.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Editor } from './Editor.ts'
import { type FindQuery, findCards } from './findCards.ts'

/** Looking for cards on the whole board: what fits is marked on the table, and one goes from one to the next. */
export class Finder {
  /** The search is asked for. */
  readonly asked = new Listeners()
  /** Undefined while nobody looks for anything. */
  readonly query = new Cell<FindQuery | undefined>(undefined)
  /** In reading order, and kept up to date while others work. */
  readonly found = new Cell<readonly CardId[]>([])
  readonly #editor: Editor
  readonly #release: () => void
  #marked: ReadonlySet<CardId> = new Set()

  constructor(editor: Editor) {
    this.#editor = editor
    this.#release = editor.view.changed.add(() => {
      if (this.query.current) this.#look()
    })
  }

  look(query: FindQuery): void {
    this.query.set(query)
    this.#look()
  }

  stop(): void {
    this.query.set(undefined)
    this.#look()
  }

  isFound(card: CardId): boolean {
    return this.#marked.has(card)
  }

  /** Leads to the card that fits after the selected one, or before it; round at the ends. */
  step(by: 1 | -1): CardId | undefined {
    const { current } = this.found
    const [selected] = this.#editor.selection.current
    const at = selected === undefined ? -1 : current.indexOf(selected)
    const next = at === -1 ? (by === 1 ? 0 : current.length - 1) : (at + by + current.length) % current.length
    const card = current[next]
    if (card !== undefined) this.#editor.looking.bringIn(card)
    return card
  }

  destroy(): void {
    this.#release()
  }

  #look(): void {
    const query = this.query.current
    const found = query ? findCards(this.#editor.view, query) : []
    this.#marked = new Set(found)
    const { current } = this.found
    const isSame = found.length === current.length && found.every((id, index) => id === current[index])
    if (!isSame) this.found.set(found)
  }
}
