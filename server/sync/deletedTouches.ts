import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { DeletedRange } from './decodeUpdate.ts'
import type { Incoming } from './Incoming.ts'

export interface Deleted {
  readonly touched: readonly Touch[]
  /** Something of this very update is deleted again. */
  readonly hasSilent: boolean
}

/**
 * What the deleted ranges mean on this board. Only what is still there counts: a returning client repeats every
 * deletion it ever heard of. A range beyond all that is known would wait inside Yjs, and is refused.
 */
export function deletedTouches(
  doc: Y.Doc,
  ranges: readonly DeletedRange[],
  incoming: Incoming,
  most: number,
): Result<Deleted, string> {
  const touched: Touch[] = []
  let hasSilent = false
  for (const { client, clock, length } of ranges) {
    const end = clock + length
    if (end > incoming.nextClock(client)) return refuse('a deletion of what is not there')
    if (end > Y.getState(doc.store, client)) hasSilent = true
    for (const item of liveItems(doc, client, { from: clock, to: end })) {
      if (touched.length === most) return refuse('too many deletions at once')
      const touch = touchOf(item, incoming, overlap(item, clock, end))
      if (touch) touched.push(touch)
    }
  }
  return accept({ touched, hasSilent })
}

function* liveItems(
  doc: Y.Doc,
  client: number,
  { from, to }: { from: number; to: number },
): Generator<Y.Item> {
  const structs = doc.store.clients.get(client)
  if (!structs || from >= Y.getState(doc.store, client)) return
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const item = structs[index]
    if (!item || item.id.clock >= to) return
    if (item instanceof Y.Item && !item.deleted) yield item
  }
}

function overlap({ id, length }: Y.Item, from: number, to: number): number {
  return Math.min(to, id.clock + length) - Math.max(from, id.clock)
}

function touchOf(item: Y.Item, incoming: Incoming, length: number): Touch | undefined {
  const { parent, parentSub } = item
  const place = parent instanceof Y.AbstractType ? incoming.placeOf(parent) : undefined
  if (!place) return undefined
  const keys = parentSub === null ? place.path : [...place.path, parentSub]
  const [entry = '', field] = keys
  return {
    op: 'delete',
    root: place.root,
    entry,
    ...(field !== undefined && { field }),
    former: { client: item.id.client, clock: item.id.clock },
    ...(item.content instanceof Y.ContentString && { units: length }),
  }
}
