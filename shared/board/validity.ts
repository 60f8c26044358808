import type { BoardSnapshot } from './snapshot.ts'

/**
 * What is wrong with a board, in words, empty if it is sound: ids are unique, every card lies on a sheet of the
 * board, every link has both ends, every cluster that a card names exists. Merge tests ask this after every step.
 */
export function unsoundness(snapshot: BoardSnapshot): readonly string[] {
  const faults: string[] = []
  const canvases = unique('canvas', snapshot.canvases, faults)
  const cards = unique('card', snapshot.cards, faults)
  const clusters = unique('cluster', snapshot.clusters, faults)
  unique('link', snapshot.links, faults)
  for (const card of snapshot.cards) {
    if (!canvases.has(card.canvas) && card.canvas !== 'side') faults.push(`card ${card.id} lies on no sheet`)
    for (const cluster of [card.cluster, card.ownCluster])
      if (cluster && !clusters.has(cluster)) faults.push(`card ${card.id} is in no known cluster`)
    if (!card.at.every(Number.isFinite)) faults.push(`card ${card.id} has no place`)
  }
  for (const { id, into } of snapshot.clusters)
    if (into && !clusters.has(into)) faults.push(`cluster ${id} is merged into none`)
  for (const link of snapshot.links) {
    if (!cards.has(link.from) || !cards.has(link.to)) faults.push(`link ${link.id} leads nowhere`)
  }
  const comments = unique('comment', snapshot.comments, faults)
  for (const { id, thread } of snapshot.comments) {
    if (thread !== undefined && !comments.has(thread)) faults.push(`comment ${id} answers nothing`)
  }
  return faults
}

function unique(what: string, items: readonly { id: string }[], faults: string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) faults.push(`${what} ${id} stands twice`)
    seen.add(id)
  }
  return seen
}
