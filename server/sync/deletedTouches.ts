import * as Y from 'yjs'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { DeletedRange } from './decodeUpdate.ts'
import type { Effort } from './Effort.ts'
import { ahead } from './faults.ts'
import type { Incoming } from './Incoming.ts'

export interface Deleted {
  readonly touched: readonly Touch[]
  /** Something of this very update is deleted again. */
  readonly hasSilent: boolean
}

const rangeCost = 3
const passingCost = 0.2
const deletingCost = 20
/** Everything that an entry ever held is buried with it. */
const buryingCost = 3

/**
 * What the deleted ranges mean on this board. Only what is still there counts: a returning client repeats every
 * deletion it ever heard of. A range beyond all that is known would wait inside Yjs, and is refused.
 */
export function deletedTouches(
  doc: Y.Doc,
  ranges: readonly DeletedRange[],
  { incoming, effort }: { readonly incoming: Incoming; readonly effort: Effort },
): Result<Deleted, string> {
  const touched: Touch[] = []
  let hasSilent = false
  for (const { client, clock, length } of ranges) {
    effort.spend(rangeCost)
    const end = clock + length
    if (end > incoming.nextClock(client)) return refuse(ahead.deletion)
    if (incoming.cutsAt(client, clock) || incoming.cutsAt(client, end))
      return refuse('a character cut in two')
    if (end > Y.getState(doc.store, client)) hasSilent = true
    for (const item of liveItems(doc, { client, from: clock, to: end }, effort)) {
      effort.spend(deletingCost)
      if (item.content instanceof Y.ContentType) bury(item.content.type, effort)
      const touch = touchOf(item, incoming, overlap(item, clock, end))
      if (touch) touched.push(touch)
    }
  }
  return accept({ touched, hasSilent })
}

function* liveItems(
  doc: Y.Doc,
  { client, from, to }: { readonly client: number; readonly from: number; readonly to: number },
  effort: Effort,
): Generator<Y.Item> {
  const structs = doc.store.clients.get(client)
  if (!structs || from >= Y.getState(doc.store, client)) return
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    effort.spend(passingCost)
    const item = structs[index]
    if (!item || item.id.clock >= to) return
    if (item instanceof Y.Item && !item.deleted) yield item
  }
}

function bury(type: Y.ContentType['type'], effort: Effort): void {
  for (let item = type._start; item; item = item.right) effort.spend(buryingCost)
  for (const last of type._map.values()) {
    for (let item: Y.Item | null = last; item; item = item.left) {
      effort.spend(buryingCost)
      if (item.content instanceof Y.ContentType) bury(item.content.type, effort)
    }
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
