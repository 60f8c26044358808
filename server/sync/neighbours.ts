import * as Y from 'yjs'
import type { Id } from './decodeUpdate.ts'

/** Steps that one update may make us walk: honest neighbours are next to each other or nearly so. */
export const mostSteps = 100_000

/**
 * Whether what has this id comes after the item, and how far away. Yjs takes it for granted that the left neighbour of
 * an insertion comes before the right one; told otherwise, replicas that heard things in another order end up unequal.
 */
export function stepsUntil(item: Y.Item, id: Id, most: number): number | undefined {
  let next = item.right
  for (let steps = 1; next && steps <= most; steps++) {
    if (holds(next, id)) return steps
    next = next.right
  }
  return undefined
}

/** Whether all that a client has added from a clock on lies before its right neighbour. */
export function isInOrder(doc: Y.Doc, from: Id, budget: { steps: number }): boolean {
  const structs = doc.store.clients.get(from.client)
  if (!structs || from.clock >= Y.getState(doc.store, from.client)) return true
  for (let index = Y.findIndexSS(structs, from.clock); index < structs.length; index++) {
    const item = structs[index]
    if (!(item instanceof Y.Item) || !item.rightOrigin || !item.parent) continue
    const steps = stepsUntil(item, item.rightOrigin, budget.steps)
    if (steps === undefined) return false
    budget.steps -= steps
  }
  return true
}

export function holds(item: Y.Item, { client, clock }: Id): boolean {
  return item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length
}
