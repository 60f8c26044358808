import * as Y from 'yjs'
import type { Turn, Turns } from './Turns.ts'

/** One thing that was written under a key, or one letter of a text. */
export interface Element {
  readonly turn: Turn
  /** Written by the person whose work is looked at, after the moment from which on it is. */
  readonly theirs: boolean
  /** Absent while it stands. */
  readonly deletedIn?: Turn
  readonly content: Content
}

/** `lost`: deleted before the replay begins, or before it ever reached the server. */
type Content =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'map'; readonly map: Y.Map<unknown> }
  | { readonly type: 'text'; readonly text: Y.Text }
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'lost' }

/** All that was ever written under a key, the newest to the right, as Yjs orders it: what stands is the last. */
export function elementsOf(turns: Turns, map: Y.Map<unknown>, key: string): readonly Element[] {
  const elements: Element[] = []
  for (let item = map._map.get(key) ?? null; item; item = item.left)
    elements.unshift(...elementsIn(turns, item))
  return elements
}

/** All letters that ever were in a text, in their order. */
export function lettersOf(turns: Turns, text: Y.Text): readonly Element[] {
  const elements: Element[] = []
  for (let item = text._start; item; item = item.right) elements.push(...elementsIn(turns, item))
  return elements
}

/** Yjs joins what was deleted side by side, so that one item may hold several. */
function elementsIn(turns: Turns, item: Y.Item): readonly Element[] {
  const { client, clock } = item.id
  return Array.from({ length: item.length }, (_, at) => {
    const turn = turns.broughtIn(client, clock + at)
    return {
      turn,
      theirs: turns.isTheirs(turn),
      ...(item.deleted && { deletedIn: turns.deletedIn(client, clock + at) }),
      content: contentOf(item.content, at),
    }
  })
}

function contentOf(content: Y.Item['content'], at: number): Content {
  if (content instanceof Y.ContentAny) return { type: 'value', value: content.arr[at] }
  if (content instanceof Y.ContentString) return { type: 'letter', letter: content.str[at] ?? '' }
  if (!(content instanceof Y.ContentType)) return { type: 'lost' }
  if (content.type instanceof Y.Text) return { type: 'text', text: content.type }
  return content.type instanceof Y.Map ? { type: 'map', map: content.type } : { type: 'lost' }
}
