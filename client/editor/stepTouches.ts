import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'

export type Step = Y.UndoManager['undoStack'][number]
type Ranges = Step['insertions']

/**
 * What taking a step of the undo manager back would touch, as the server will see it: what the step brought is deleted,
 * what it deleted is brought again. Nothing is changed; of what can no longer be brought again too much may be named.
 */
export function stepTouches(doc: Y.Doc, { insertions, deletions }: Step): readonly Touch[] {
  const brought = [...itemsIn(doc, insertions)].map(item => standIn(doc, item)).filter(item => !item.deleted)
  const again = new Set(
    [...itemsIn(doc, deletions)].filter(
      item => item.deleted && item.redone === null && !Y.isDeleted(insertions, item.id),
    ),
  )
  return [
    ...brought.flatMap(item => deletion(item) ?? []),
    ...[...again].flatMap(item => addition(doc, item, again) ?? []),
  ]
}

export function* itemsIn(doc: Y.Doc, ranges: Ranges): Generator<Y.Item> {
  for (const [client, own] of ranges.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of own) {
      if (clock >= Y.getState(doc.store, client)) continue
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item) yield struct
      }
    }
  }
}

/** What was deleted and brought again goes by another name. */
export function standIn(doc: Y.Doc, item: Y.Item): Y.Item {
  let last = item
  for (let next = item.redone; next; next = last.redone) {
    const found: unknown = Y.getItem(doc.store, next)
    if (!(found instanceof Y.Item)) break
    last = found
  }
  return last
}

function deletion(item: Y.Item): Touch | undefined {
  const place = placeOf(item)
  return place && { op: 'delete', ...place.at, former: { client: item.id.client, clock: item.id.clock } }
}

function addition(doc: Y.Doc, item: Y.Item, again: ReadonlySet<Y.Item>): Touch | undefined {
  const place = placeOf(item)
  const holder = place?.entry === item ? undefined : place?.entry
  // Its card is gone and stays so.
  if (!place || (holder && standIn(doc, holder).deleted && !again.has(holder))) return undefined
  const isFresh = holder !== undefined && again.has(holder)
  const value: unknown = item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined
  return { op: 'set', ...place.at, ...(isFresh && { isFresh }), ...(value !== undefined && { value }) }
}

/** Where an item stands on the board, and the entry that it is or lies in. */
function placeOf(
  item: Y.Item,
): { readonly at: Pick<Touch, 'root' | 'entry' | 'field'>; readonly entry: Y.Item } | undefined {
  const keys: string[] = []
  let entry = item
  for (let one: Y.Item | null = item; one; ) {
    const { parent }: Y.Item = one
    if (!(parent instanceof Y.AbstractType)) return undefined
    if (one.parentSub !== null) keys.unshift(one.parentSub)
    entry = one
    if (!parent._item) {
      const [id = '', field] = keys
      return {
        at: { root: Y.findRootTypeKey(parent), entry: id, ...(field !== undefined && { field }) },
        entry,
      }
    }
    one = parent._item
  }
  return undefined
}
