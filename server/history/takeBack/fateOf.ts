import type * as Y from 'yjs'
import { type Element, elementsOf, lettersOf } from './elements.ts'
import { type Wanted, wantedIn, wantedOf } from './judge.ts'
import type { Turn, Turns } from './Turns.ts'

export type Keys = ReadonlyMap<string, Wanted>

/**
 * What is to become of one entry. `remove`: they made it, and nobody else has had a hand in it. `keep`: they made it,
 * and it stays since others have; what others wrote in it and they changed comes back. `align`: it is to hold these
 * keys, and is made anew from them if it does not stand.
 */
export type Fate =
  | { readonly do: 'leave' }
  | { readonly do: 'remove'; readonly entry: Y.Map<unknown>; readonly madeIn: Turn }
  | { readonly do: 'keep' | 'align'; readonly entry: Y.Map<unknown>; readonly keys: Keys }
  | { readonly do: 'align'; readonly entry: undefined; readonly keys: Keys }

export function fateOf(turns: Turns, root: Y.Map<unknown>, id: string): Fate {
  const present = elementsOf(turns, root, id).at(-1)
  const wanted = wantedOf(turns, root, { keys: [id], ground: { isKept: false } }).get(id)
  const entry = present?.deletedIn === undefined ? mapIn(present) : undefined
  const before = mapIn(wanted)
  if (!entry) return before && wanted ? aligned(turns, undefined, wanted) : { do: 'leave' }
  if (before && wanted && before === entry) return aligned(turns, entry, wanted)
  if (isSharedWork(turns, entry)) return kept(turns, entry)
  return before && wanted
    ? aligned(turns, entry, wanted)
    : { do: 'remove', entry, madeIn: present?.turn ?? 0 }
}

/** What would be removed stays: something that others have made leads to it. */
export function kept(turns: Turns, entry: Y.Map<unknown>): Fate {
  return { do: 'keep', entry, keys: wantedIn(turns, entry, { isKept: true }) }
}

function aligned(turns: Turns, entry: Y.Map<unknown> | undefined, wanted: Element): Fate {
  const map = mapIn(wanted)
  if (!map) return { do: 'leave' }
  const { theirs: isKept, deletedIn: goneIn } = wanted
  const keys = wantedIn(turns, map, { isKept, ...(goneIn !== undefined && { goneIn }) })
  return entry ? { do: 'align', entry, keys } : { do: 'align', entry, keys }
}

function mapIn(element: Element | undefined): Y.Map<unknown> | undefined {
  return element?.content.type === 'map' ? element.content.map : undefined
}

/** Whether anybody else has written or deleted anything in what they made. */
function isSharedWork(turns: Turns, entry: Y.Map<unknown>): boolean {
  const isByOthers = ({ theirs, deletedIn, content }: Element): boolean =>
    !theirs ||
    (deletedIn !== undefined && !turns.isTheirs(deletedIn)) ||
    (content.type === 'text' && lettersOf(turns, content.text).some(isByOthers))
  return [...entry._map.keys()].some(key => elementsOf(turns, entry, key).some(isByOthers))
}
