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

type Values = Readonly<Record<string, unknown>>

/** Its text is shared text. */
export function cardEntry(card: CardSnapshot): Entry {
  return entry({ ...cardValues(card), text: new Y.Text(card.text) })
}

export function canvasEntry(canvas: CanvasSnapshot): Entry {
  return entry(canvasValues(canvas))
}

export function clusterEntry(cluster: ClusterSnapshot): Entry {
  return entry(plainValues(cluster))
}

export function linkEntry(link: LinkSnapshot): Entry {
  return entry(plainValues(link))
}

export function strokeEntry(stroke: StrokeSnapshot): Entry {
  return entry(plainValues(stroke))
}

export function commentEntry(comment: CommentSnapshot): Entry {
  return entry(commentValues(comment))
}

export function reactionEntry(reaction: ReactionSnapshot): Entry {
  return entry(plainValues(reaction))
}

/** Its cluster is the one it was put into, whatever that has been merged into. */
export function cardValues({ id: _, fields, cluster, ownCluster, ...plain }: CardSnapshot): Values {
  return { ...plain, ...fields, ...(cluster !== undefined && { cluster: ownCluster ?? cluster }) }
}

/** Each word of a zone has a key of its own. */
export function canvasValues({ id: _, words = {}, ...plain }: CanvasSnapshot): Values {
  const said = Object.entries(words).flatMap(([zone, { title, prompt }]) => [
    [titleKey(zone), title],
    [promptKey(zone), prompt],
  ])
  return { ...plain, ...Object.fromEntries(said) }
}

export function commentValues({ id: _, on, ...plain }: CommentSnapshot): Values {
  return { ...plain, ...on }
}

/** Clusters, links, strokes and reactions lie in the document as they are read. */
export function plainValues({ id: _, ...plain }: { readonly id: string }): Values {
  return plain
}

export const titleKey = (zone: string) => `title:${zone}`
export const promptKey = (zone: string) => `prompt:${zone}`

/** A Y.Map with the given keys; absent values are left out. */
function entry(values: Values): Entry {
  return new Y.Map(Object.entries(values).filter(([, value]) => value !== undefined))
}
