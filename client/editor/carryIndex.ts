import type * as Y from 'yjs'

export type Delta = Y.YTextEvent['delta']

/** Where an index into a text stands after a change of it. What is inserted just there goes after it. */
export function carryIndex(index: number, delta: Delta): number {
  let carried = index
  let at = 0
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain
    else if (typeof insert === 'string') {
      if (at < carried) carried += insert.length
      at += insert.length
    } else if (removed !== undefined && at < carried) carried -= Math.min(removed, carried - at)
  }
  return carried
}
