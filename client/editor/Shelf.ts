import type * as Y from 'yjs'
import type { Entry } from '#shared/board/Board.ts'
import { isSameJson } from '#shared/std/isSameJson.ts'

interface ShelfOptions<Item> {
  readonly read: (id: string) => Item | undefined
  /** Told whenever there is something to refresh. */
  readonly onStale: () => void
  /** One map for good, to be changed in place. Left out: a new map after each change. */
  readonly items?: Map<string, Item>
}

/**
 * The snapshots of one root map of a document. It notes which entries change and reads just those again. A snapshot
 * that says the same as before stays the same object.
 */
export class Shelf<Item> {
  readonly release: () => void
  readonly #root: Y.Map<Entry>
  readonly #read: (id: string) => Item | undefined
  readonly #isKept: boolean
  #items: Map<string, Item>
  readonly #stale = new Set<string>()
  #cameOrWent = false

  constructor(root: Y.Map<Entry>, { read, onStale, items }: ShelfOptions<Item>) {
    this.#root = root
    this.#read = read
    this.#isKept = items !== undefined
    this.#items = items ?? new Map()
    const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      this.#note(events)
      onStale()
    }
    root.observeDeep(note)
    this.release = () => root.unobserveDeep(note)
    this.noteAll()
    this.refresh()
  }

  get items(): ReadonlyMap<string, Item> {
    return this.#items
  }

  /** Everything is to be read again. */
  noteAll(): void {
    for (const id of this.#root.keys()) this.#stale.add(id)
  }

  /** Since the last refresh entries were added or taken away: what leans on their being there has to be read again. */
  get cameOrWent(): boolean {
    return this.#cameOrWent
  }

  /** The ids of which snapshots are other now, each with what it was. */
  refresh(): ReadonlyMap<string, Item | undefined> {
    const changed = new Map<string, Item | undefined>()
    const items = this.#isKept || this.#stale.size === 0 ? this.#items : new Map(this.#items)
    for (const id of this.#stale) {
      const former = items.get(id)
      const item = this.#read(id)
      if (isSameJson(former, item)) continue
      if (item === undefined) items.delete(id)
      else items.set(id, item)
      changed.set(id, former)
    }
    if (changed.size > 0) this.#items = items
    this.#stale.clear()
    this.#cameOrWent = false
    return changed
  }

  #note(events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [id] = event.path
      if (id !== undefined) this.#stale.add(String(id))
      else {
        this.#cameOrWent = true
        for (const key of event.keys.keys()) this.#stale.add(key)
      }
    }
  }
}
