import * as Y from 'yjs'
import type { Id } from './decodeUpdate.ts'

/** The items of a text, or all that ever stood under one key of a map, hang together from left to right. */
export function firstOf(container: object, sub: string | undefined, farthest: number): Y.Item | null {
  if (!(container instanceof Y.AbstractType)) return null
  if (sub === undefined) return container._start
  let first = container._map.get(sub) ?? null
  for (let steps = 0; first?.left && steps <= farthest; steps++) first = first.left
  return first
}

export function holds(item: Y.Item, { client, clock }: Id): boolean {
  return item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length
}

/**
 * Whether the left neighbour of each of these items lies before the right one. Every list is walked through once at
 * most. Where the item itself has come to lie proves nothing: neighbours in one piece cut each other's off.
 */
export function areInOrder(doc: Y.Doc, ids: readonly Id[]): boolean {
  const seats = new Map<Y.Item, ReadonlyMap<Y.Item, number>>()
  return ids.every(id => {
    const item = itemAt(doc, id)
    if (!item?.origin || !item.rightOrigin || !(item.parent instanceof Y.AbstractType)) return true
    const left = itemAt(doc, item.origin)
    const right = itemAt(doc, item.rightOrigin)
    if (!left || !right) return true
    if (left === right) return item.origin.clock < item.rightOrigin.clock
    const first = firstOf(item.parent, item.parentSub ?? undefined, Number.POSITIVE_INFINITY)
    if (!first) return false
    const order = seats.get(first) ?? seatsFrom(first)
    seats.set(first, order)
    return (order.get(left) ?? Number.NaN) < (order.get(right) ?? Number.NaN)
  })
}

function itemAt(doc: Y.Doc, { client, clock }: Id): Y.Item | undefined {
  const item: unknown = Y.getItem(doc.store, Y.createID(client, clock))
  return item instanceof Y.Item ? item : undefined
}

function seatsFrom(first: Y.Item): ReadonlyMap<Y.Item, number> {
  const seats = new Map<Y.Item, number>()
  for (let item: Y.Item | null = first; item; item = item.right) seats.set(item, seats.size)
  return seats
}
