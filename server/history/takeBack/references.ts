import { isLinkType, linkTypes } from '#shared/board/linkTypes.ts'
import type { Turn } from './Turns.ts'

/** Reads a key of an entry, and in which turn it was written. */
export type Read = (key: string) => { readonly value: unknown; readonly turn: Turn } | undefined

export interface Reference {
  /** What it leads to, as `root/id`. */
  readonly to: string
  readonly turn: Turn
}

/** Keys that name another entry, by root, and the root it lies in. */
const pointers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cards: { canvas: 'canvases', cluster: 'clusters' },
  clusters: { canvas: 'canvases', into: 'clusters' },
  links: { from: 'cards', to: 'cards' },
  strokes: { canvas: 'canvases' },
  comments: { card: 'cards', canvas: 'canvases', thread: 'comments' },
}

export const pointingRoots: readonly string[] = Object.keys(pointers)

export function referencesIn(root: string, read: Read): readonly Reference[] {
  return Object.entries(pointers[root] ?? {}).flatMap(([key, target]) => {
    const found = read(key)
    return typeof found?.value === 'string' ? [{ to: `${target}/${found.value}`, turn: found.turn }] : []
  })
}

/** Whether one link stands in the place of another: the same relation, or the one end that such a relation has. */
export function replaces(one: Read, other: Read): boolean {
  const type = one('type')?.value
  if (type !== other('type')?.value || one('from')?.value !== other('from')?.value) return false
  return one('to')?.value === other('to')?.value || (isLinkType(type) && linkTypes[type].count === 'one')
}
