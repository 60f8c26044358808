import type { Placement } from '#shared/board/changes/placeCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { clusterForm } from '#shared/canvases/clusterForm.ts'
import { type Box, boxDistance, inflate, moveBox } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Heap } from './Clusters.ts'
import type { Editor } from './Editor.ts'

export interface Carried {
  readonly ids: ReadonlySet<CardId>
  readonly by: Vector
  /** The heap under the pointer, without what is carried. */
  readonly over: Heap | undefined
}

/**
 * The cluster of a card after a drop: undefined if it stays in its own, null if it is taken out. Whatever is let go over
 * a heap joins it. A card that lay with the others of its heap and is carried so far that it would be drawn apart leaves
 * them; but a topic that goes to another zone keeps its cluster, which it bears as a word.
 */
export function gatheredAt(
  editor: Editor,
  { id, canvas, zone }: Placement,
  { ids, by, over }: Carried,
): Placement['cluster'] {
  if (over && over.canvas === canvas && over.zone === zone) return over.cluster.id
  const heap = editor.clusters.heapOf(id)
  const card = editor.view.card(id)
  const box = editor.boxes.boxOf(id)
  if (!heap || !card || !box || heap.ids.every(one => ids.has(one))) return undefined
  if (heap.canvas !== canvas || heap.zone !== zone) return card.kind === 'topic' ? undefined : null
  const others = editor.clusters.piecesOf(heap, ids)
  return isNear(box, others) && !isNear(moveBox(box, by), others) ? null : undefined
}

function isNear(box: Box, others: readonly Box[]): boolean {
  return others.some(other => boxDistance(inflate(box, clusterForm.inset), other) <= clusterForm.reach)
}
