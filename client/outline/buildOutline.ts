import { matcher } from '#client/words/matcher.ts'
import type { CanvasId, ClusterId, ZoneId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import type { BoardSnapshot, CardSnapshot, ClusterSnapshot } from '#shared/board/snapshot.ts'
import type { CanvasTemplate, Zone } from '#shared/canvases/schema.ts'
import { templateOnBoard } from '#shared/canvases/templateOnBoard.ts'

/** The board as a tree: canvas > zone > (cluster) > card, in reading order. */
export interface OutlineCanvas {
  readonly id: CanvasId
  readonly template: CanvasTemplate | undefined
  readonly zones: readonly OutlineZone[]
  readonly count: number
  /** Closed to all but facilitators. */
  readonly isLocked: boolean
}

export interface OutlineZone {
  readonly id: ZoneId
  readonly canvas: CanvasId
  /** Undefined for cards whose zone the template does not know; they stand at the end of their canvas. */
  readonly spec: Zone | undefined
  readonly entries: readonly OutlineEntry[]
  /** Cards that stand here, whether or not the search shows them. */
  readonly count: number
}

export type OutlineEntry =
  | { readonly is: 'card'; readonly card: CardSnapshot }
  | {
      readonly is: 'cluster'
      readonly id: ClusterId
      readonly name: string
      readonly cards: readonly CardSnapshot[]
    }

/**
 * A cluster stands where its first card stands. Questions stand by rank, those without one after them. With a search
 * only what matches is left, and the zones and canvases that hold it.
 */
export function buildOutline(
  snapshot: BoardSnapshot,
  catalogue: ReadonlyMap<string, CanvasTemplate>,
  query = '',
): readonly OutlineCanvas[] {
  const clusters = new Map(snapshot.clusters.map(cluster => [cluster.id, cluster]))
  const cards = Map.groupBy(snapshot.cards, card => card.canvas)
  const matches = matcher(query)
  const canvases = snapshot.canvases.map((canvas): OutlineCanvas => {
    const { id } = canvas
    const template = templateOnBoard(canvas, catalogue)
    const here = cards.get(id) ?? []
    const byZone = Map.groupBy(here, card => card.zone)
    const known = new Set(template?.zones.map(zone => zone.id))
    const stray = [...byZone.keys()].filter(zone => !known.has(zone))
    const zone = (zoneId: ZoneId, spec: Zone | undefined): OutlineZone => {
      const inZone = (byZone.get(zoneId) ?? []).toSorted(byRank)
      return {
        id: zoneId,
        canvas: id,
        spec,
        entries: entriesOf(inZone, clusters, matches),
        count: inZone.length,
      }
    }
    const zones = [
      ...(template?.zones ?? []).map(spec => zone(spec.id, spec)),
      ...stray.map(zoneId => zone(zoneId, undefined)),
    ]
    return {
      id,
      template,
      zones: matches ? zones.filter(one => one.entries.length > 0) : zones,
      count: here.length,
      isLocked: canvas.locked === true,
    }
  })
  return matches ? canvases.filter(canvas => canvas.zones.length > 0) : canvases
}

/** All cards that an outline shows, from top to bottom. */
export function cardsOf(outline: readonly OutlineCanvas[]): readonly CardSnapshot[] {
  return outline.flatMap(canvas => canvas.zones.flatMap(zone => zone.entries.flatMap(cardsIn)))
}

export function cardsIn(entry: OutlineEntry): readonly CardSnapshot[] {
  return entry.is === 'card' ? [entry.card] : entry.cards
}

function byRank(a: CardSnapshot, b: CardSnapshot): number {
  const difference = rankOf(a) - rankOf(b)
  return difference === 0 || Number.isNaN(difference) ? byOrder(a, b) : difference
}

function rankOf({ kind, fields }: CardSnapshot): number {
  return kind === 'question' && typeof fields.rank === 'number' ? fields.rank : Infinity
}

function entriesOf(
  cards: readonly CardSnapshot[],
  clusters: ReadonlyMap<ClusterId, ClusterSnapshot>,
  matches: ((words: readonly string[]) => boolean) | undefined,
): readonly OutlineEntry[] {
  const gathered = Map.groupBy(cards, card => card.cluster)
  const entries: OutlineEntry[] = []
  const done = new Set<ClusterId>()
  for (const card of cards) {
    const cluster = card.cluster === undefined ? undefined : clusters.get(card.cluster)
    if (!cluster) {
      if (!matches || matches(wordsOf(card))) entries.push({ is: 'card', card })
      continue
    }
    if (done.has(cluster.id)) continue
    done.add(cluster.id)
    const members = gathered.get(cluster.id) ?? []
    const shown = !matches || matches([cluster.name]) ? members : members.filter(one => matches(wordsOf(one)))
    if (shown.length > 0) entries.push({ is: 'cluster', id: cluster.id, name: cluster.name, cards: shown })
  }
  return entries
}

function wordsOf({ text, fields }: CardSnapshot): readonly string[] {
  return [
    text,
    ...Object.values(fields).flatMap(value => (typeof value === 'object' ? value : [String(value)])),
  ]
}
