import * as Y from 'yjs'
import type { Entry } from './Board.ts'
import type {
  CanvasSnapshot,
  CardSnapshot,
  ClusterSnapshot,
  CommentSnapshot,
  LinkSnapshot,
  ReactionSnapshot,
  StrokeSnapshot,
} from './snapshot.ts'

/** How the document holds each thing: a map of flat keys, so that each key is last-writer-wins by itself. */

/** Its text is shared text. */
export function cardEntry({ id: _, text, fields, ...plain }: CardSnapshot): Entry {
  return entry({ ...plain, ...fields, text: new Y.Text(text) })
}

/** Each word of a zone has a key of its own. */
export function canvasEntry({ id: _, words = {}, ...plain }: CanvasSnapshot): Entry {
  const said = Object.entries(words).flatMap(([zone, { title, prompt }]) => [
    [titleKey(zone), title],
    [promptKey(zone), prompt],
  ])
  return entry({ ...plain, ...Object.fromEntries(said) })
}

export function clusterEntry({ id: _, ...plain }: ClusterSnapshot): Entry {
  return entry(plain)
}

export function linkEntry({ id: _, ...plain }: LinkSnapshot): Entry {
  return entry(plain)
}

export function strokeEntry({ id: _, ...plain }: StrokeSnapshot): Entry {
  return entry(plain)
}

export function commentEntry({ id: _, on, ...plain }: CommentSnapshot): Entry {
  return entry({ ...plain, ...on })
}

export function reactionEntry({ id: _, ...plain }: ReactionSnapshot): Entry {
  return entry(plain)
}

export const titleKey = (zone: string) => `title:${zone}`
export const promptKey = (zone: string) => `prompt:${zone}`

/** A Y.Map with the given keys; absent values are left out. */
function entry(values: Readonly<Record<string, unknown>>): Entry {
  return new Y.Map(Object.entries(values).filter(([, value]) => value !== undefined))
}
