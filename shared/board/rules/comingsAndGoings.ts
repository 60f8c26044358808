import type { Touch } from './Touch.ts'

/** Cards that a change brings, and cards that it takes: one in the place of another is both. */
export interface ComingsAndGoings {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export function comingsAndGoings(touched: readonly Touch[]): ComingsAndGoings {
  const added = new Set<string>()
  const removed = new Set<string>()
  for (const { op, root, entry, field, former } of touched) {
    if (root !== 'cards' || field !== undefined) continue
    if (op === 'set') added.add(entry)
    if (op === 'delete' || former) removed.add(entry)
  }
  return { added: [...added], removed: [...removed] }
}
