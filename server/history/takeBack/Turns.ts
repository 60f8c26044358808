import * as Y from 'yjs'
import type { Keyframe, Row } from '#server/storage/BoardStore.ts'

/** Rows in a row that are all somebody's, or all others'. Turn 0 is all that was before. */
export type Turn = number

interface Span {
  readonly from: number
  readonly to: number
  readonly turn: Turn
}

/**
 * A replay that remembers which turn brought and which turn deleted each item: between them, what somebody did can be
 * told from what others did. Deleted content is kept. What two deleted at the same time was deleted by whom the log
 * names first: it holds no second deletion.
 */
export class Turns {
  readonly doc = new Y.Doc({ gc: false })
  readonly #theirs: boolean[] = [false]
  readonly #brought = new Map<number, Span[]>()
  readonly #deleted = new Map<number, Span[]>()

  /** All that is to count as before, in one go. */
  begin(keyframe: Keyframe | undefined, rows: readonly Row[]): void {
    this.doc.transact(() => {
      if (keyframe) Y.applyUpdateV2(this.doc, keyframe.snapshot)
      for (const { bytes } of rows) Y.applyUpdate(this.doc, bytes)
    })
  }

  take(rows: readonly Row[], theirs: boolean): void {
    const turn = this.#theirs.push(theirs) - 1
    const { beforeState, afterState, deleteSet } = this.doc.transact(transaction => {
      for (const { bytes } of rows) Y.applyUpdate(this.doc, bytes)
      return transaction
    })
    for (const [client, to] of afterState) {
      const from = beforeState.get(client) ?? 0
      if (to > from) add(this.#brought, client, { from, to, turn })
    }
    for (const [client, items] of deleteSet.clients) {
      for (const { clock, len } of items) add(this.#deleted, client, { from: clock, to: clock + len, turn })
    }
  }

  isTheirs(turn: Turn): boolean {
    return this.#theirs[turn] ?? false
  }

  broughtIn(client: number, clock: number): Turn {
    return turnAt(this.#brought.get(client), clock) ?? 0
  }

  /** To be asked of what is deleted. */
  deletedIn(client: number, clock: number): Turn {
    return turnAt(this.#deleted.get(client), clock) ?? 0
  }

  /** Every item that was brought or deleted by them, some more than once. */
  *touched(): Generator<Y.Item> {
    for (const spans of [this.#brought, this.#deleted]) {
      for (const [client, own] of spans) {
        for (const span of own) if (this.isTheirs(span.turn)) yield* itemsIn(this.doc, client, span)
      }
    }
  }
}

function add(spans: Map<number, Span[]>, client: number, span: Span): void {
  const own = spans.get(client) ?? []
  spans.set(client, own)
  // Nearly always at the end: clocks grow, and people delete in the order in which they read.
  const at = own.findLastIndex(one => one.from < span.from) + 1
  own.splice(at, 0, span)
}

function turnAt(spans: readonly Span[] | undefined, clock: number): Turn | undefined {
  let low = 0
  let high = (spans?.length ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans?.[middle]
    if (!span) return undefined
    if (clock < span.from) high = middle - 1
    else if (clock >= span.to) low = middle + 1
    else return span.turn
  }
  return undefined
}

function* itemsIn(doc: Y.Doc, client: number, { from, to }: Span): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const item = structs[index]
    if (!item || item.id.clock >= to) return
    if (item instanceof Y.Item) yield item
  }
}
