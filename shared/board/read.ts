import * as Y from 'yjs'
import type { Board, Entry } from './Board.ts'
import { type Fields, type FieldValue, fieldsOf, validField } from './fields.ts'
import { type ClusterId, isId } from './ids.ts'
import { isCardKind, isPaper } from './kinds.ts'
import { isLinkType, mayLink } from './linkTypes.ts'
import type {
  BoardMeta,
  CanvasSnapshot,
  CardSnapshot,
  ClusterSnapshot,
  LinkSnapshot,
  ZoneWords,
} from './snapshot.ts'

/**
 * Reading is total: any Yjs client may have written the document, so each key is taken only if it makes sense and
 * falls back to something harmless otherwise. Nothing here throws.
 */

/** Takes cards whose own canvas is gone, so that nobody's words vanish. */
export const parkingLot = { canvas: 'side', zone: 'side.parking' } as const

export function readMeta(board: Board): BoardMeta {
  const perspectives = board.meta.get('perspectives')
  return {
    title: shortText(board.meta.get('title'), 200),
    community: shortText(board.meta.get('community'), 200),
    language: shortText(board.meta.get('language'), 20) || 'en',
    perspectives: Array.isArray(perspectives)
      ? perspectives.filter(one => typeof one === 'string' && one.length <= 120).slice(0, 12)
      : [],
  }
}

export function readCard(board: Board, id: string): CardSnapshot | undefined {
  const entry = entryOf(board.cards, id)
  if (!entry) return undefined
  const kind = entry.get('kind')
  if (!isCardKind(kind)) return undefined
  const home = homeOf(board, { canvas: entry.get('canvas'), zone: entry.get('zone') })
  const size = sizeOf(entry.get('size'))
  const author = entry.get('author')
  const created = entry.get('created')
  const own = entry.get('cluster')
  const cluster = isId(own) ? rootCluster(board, own) : undefined
  const color = entry.get('color')
  return {
    id,
    kind,
    ...home,
    at: pointOf(entry.get('at')),
    ...(size && { size }),
    order: shortText(entry.get('order'), 200),
    text: textOf(entry.get('text')),
    color: isPaper(color) ? color : 'white',
    ...(isId(author) && { author }),
    ...(typeof created === 'number' && Number.isFinite(created) && { created }),
    ...(cluster !== undefined && { cluster }),
    ...(cluster !== undefined && isId(own) && own !== cluster && { ownCluster: own }),
    fields: fieldsIn(kind, entry),
  }
}

export function readLink(board: Board, id: string): LinkSnapshot | undefined {
  const entry = entryOf(board.links, id)
  if (!entry) return undefined
  const type = entry.get('type')
  const from = entry.get('from')
  const to = entry.get('to')
  if (!isLinkType(type) || !isId(from) || !isId(to)) return undefined
  const fromKind = entryOf(board.cards, from)?.get('kind')
  const toKind = entryOf(board.cards, to)?.get('kind')
  if (!isCardKind(fromKind) || !isCardKind(toKind) || !mayLink(type, fromKind, toKind)) return undefined
  const label = shortText(entry.get('label'), 120)
  return { id, type, from, to, ...(label !== '' && { label }) }
}

export function readCluster(board: Board, id: string): ClusterSnapshot | undefined {
  const entry = entryOf(board.clusters, id)
  if (!entry) return undefined
  const canvas = entry.get('canvas')
  const into = mergedInto(board, id)
  return {
    id,
    name: shortText(entry.get('name'), 200),
    canvas: isId(canvas) ? canvas : parkingLot.canvas,
    ...(entry.get('folded') === true && { folded: true }),
    ...(into !== undefined && { into }),
  }
}

/** Nobody merges so often in a row; a stranger's document shall not keep every reader walking. */
const longestChain = 50

/**
 * The cluster in which the cards of this one are shown: the end of the chain of merges, undefined if there is no such
 * cluster. Two people who merge two clusters into each other make a ring; of those in it the one of the lowest id
 * stands for all, on every replica.
 */
export function rootCluster(board: Board, id: ClusterId): ClusterId | undefined {
  if (!entryOf(board.clusters, id)) return undefined
  const passed = new Set<ClusterId>()
  let at = id
  while (!passed.has(at)) {
    passed.add(at)
    const next = mergedInto(board, at)
    if (next === undefined || passed.size > longestChain) return at
    at = next
  }
  const ring = [...passed].slice([...passed].indexOf(at))
  return ring.toSorted()[0] ?? at
}

function mergedInto(board: Board, id: ClusterId): ClusterId | undefined {
  const into = entryOf(board.clusters, id)?.get('into')
  return isId(into) && into !== id && entryOf(board.clusters, into) ? into : undefined
}

export function readCanvas(board: Board, id: string): CanvasSnapshot | undefined {
  const entry = entryOf(board.canvases, id)
  if (!entry) return undefined
  const template = entry.get('template')
  if (!isId(template)) return undefined
  const words = wordsOf(entry)
  return {
    id,
    template,
    at: pointOf(entry.get('at')),
    order: shortText(entry.get('order'), 200),
    ...(entry.get('locked') === true && { locked: true }),
    ...(words && { words }),
  }
}

/** What the group calls its zones: keys `title:<zone>` and `prompt:<zone>`. */
function wordsOf(entry: Entry): CanvasSnapshot['words'] {
  const words: Record<string, ZoneWords> = {}
  for (const [key, value] of entry.entries()) {
    const [, what, zone] = /^(title|prompt):([a-z]+\.[a-z_]+)$/.exec(key) ?? []
    if (what === undefined || zone === undefined || zone.length > 50 || typeof value !== 'string') continue
    words[zone] = { ...words[zone], [what]: value.slice(0, what === 'title' ? 80 : 300) }
  }
  return Object.keys(words).length === 0 ? undefined : words
}

/** Closed to all but facilitators. */
export function isLocked(board: Board, canvas: string): boolean {
  return entryOf(board.canvases, canvas)?.get('locked') === true
}

/** The shared text of a card, for binding an editor to it. */
export function textOfCard(board: Board, id: string): Y.Text | undefined {
  const text = entryOf(board.cards, id)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

/** Cards in reading order: by their fractional index, ties by id so that all replicas agree. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function entryOf(map: Y.Map<Entry>, id: string): Entry | undefined {
  const entry: unknown = isId(id) ? map.get(id) : undefined
  return entry instanceof Y.Map ? entry : undefined
}

/** Whether a card of this id was ever on the board, gone or not. */
export function hasBeen(board: Board, card: string): boolean {
  return board.cards._map.has(card)
}

/** Where a card lies that says to lie there. */
export function homeOf(
  board: Board,
  { canvas, zone }: { canvas: unknown; zone: unknown },
): {
  readonly canvas: string
  readonly zone: string
} {
  if (isId(canvas) && typeof zone === 'string' && zone.length <= 80 && board.canvases.has(canvas))
    return { canvas, zone }
  return parkingLot
}

function fieldsIn(kind: CardSnapshot['kind'], entry: Entry): Fields {
  const fields: Record<string, FieldValue> = {}
  for (const spec of fieldsOf[kind]) {
    const value = validField(spec, entry.get(spec.key))
    if (value !== undefined) fields[spec.key] = value
  }
  return fields
}

function textOf(value: unknown): string {
  if (value instanceof Y.Text) return value.toString().slice(0, 5000)
  return shortText(value, 5000)
}

export function shortText(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}

export function pointOf(value: unknown): [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return [0, 0]
  const [x, y] = value
  return isCoordinate(x) && isCoordinate(y) ? [x, y] : [0, 0]
}

function sizeOf(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [w, h] = value
  if (typeof w !== 'number' || typeof h !== 'number') return undefined
  return w >= 40 && w <= 4000 && h >= 30 && h <= 4000 ? [w, h] : undefined
}

export function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 1_000_000
}
