import { Cell } from '#client/wire/Cell.ts'
import type { CardId, ClusterId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import type { CardSnapshot, ClusterSnapshot } from '#shared/board/snapshot.ts'
import { clusterForm } from '#shared/canvases/clusterForm.ts'
import { clusterHeaps } from '#shared/canvases/clusterHeaps.ts'
import { type Box, boundsOf, boxContains, boxesOverlap, inflate } from '#shared/geometry/box.ts'
import { pieces } from '#shared/geometry/pieces.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { BoardView, ViewChange } from './BoardView.ts'
import type { CardBoxes } from './CardBoxes.ts'
import type { Place } from './sheets.ts'

/** The cards of one cluster in one zone, as they are shown: a line around them, or a pile. */
export interface Heap extends Place {
  readonly key: string
  readonly cluster: ClusterSnapshot
  /** In reading order. */
  readonly ids: readonly CardId[]
}

/** A folded cluster on the table, in board units. */
const pile = { w: 232, h: 108 }

/**
 * Which cards are gathered where. Heaps keep their identity until something about them changes, and their list changes
 * only when cards come or go, never while somebody types.
 */
export class Clusters {
  readonly heaps = new Cell<readonly Heap[]>([])
  readonly #view: BoardView
  readonly #boxes: CardBoxes
  #byCard: ReadonlyMap<CardId, Heap> = new Map()
  /** What of each gathered card decides where it belongs. */
  #marks = new Map<CardId, string>()
  readonly #release: () => void

  constructor(view: BoardView, boxes: CardBoxes) {
    this.#view = view
    this.#boxes = boxes
    this.#gather()
    this.#release = view.changed.add(change => {
      if (this.#concerns(change)) this.#gather()
    })
  }

  heapOf(id: CardId): Heap | undefined {
    return this.#byCard.get(id)
  }

  /** Whether a card lies in a pile, and is not shown itself. */
  isFolded(id: CardId): boolean {
    return this.#byCard.get(id)?.cluster.folded ?? false
  }

  /** All cards of a cluster, wherever they lie. */
  cardsOf(cluster: ClusterId): readonly CardId[] {
    return [...this.#view.cards.values()].filter(card => card.cluster === cluster).map(({ id }) => id)
  }

  /** What is drawn around a heap, on the table, without the cards in somebody's hand. */
  piecesOf({ ids, cluster }: Heap, except: ReadonlySet<CardId> = new Set()): readonly Box[] {
    const boxes = ids.flatMap(id => (except.has(id) ? [] : (this.#boxes.boxOf(id) ?? [])))
    if (cluster.folded) {
      const bounds = boundsOf(boxes)
      return bounds ? [{ x: bounds.x, y: bounds.y, ...pile }] : []
    }
    return pieces(boxes, clusterForm.reach).map(piece => inflate(piece, clusterForm.inset))
  }

  /** The heap under a point of the table. */
  heapAt(at: Vector, except: ReadonlySet<CardId> = new Set()): Heap | undefined {
    return this.heaps.current.findLast(heap =>
      this.piecesOf(heap, except).some(piece => boxContains(piece, at)),
    )
  }

  /** Where a card is to be seen: at its own place, or on the pile it lies in. */
  shownBox(id: CardId): Box | undefined {
    const heap = this.#byCard.get(id)
    return heap?.cluster.folded ? this.piecesOf(heap)[0] : this.#boxes.boxOf(id)
  }

  /** All cards that are to be seen in a box, those of a pile all together. */
  within(box: Box): readonly CardId[] {
    const open = this.#boxes.within(box).filter(id => !this.isFolded(id))
    const folded = this.heaps.current.filter(({ cluster }) => cluster.folded)
    const touched = folded.filter(heap => this.piecesOf(heap).some(piece => boxesOverlap(piece, box)))
    return [...open, ...touched.flatMap(({ ids }) => ids)]
  }

  destroy(): void {
    this.#release()
  }

  #concerns({ cards, clusters }: ViewChange): boolean {
    if (clusters) return true
    for (const id of cards) {
      const card = this.#view.card(id)
      if (this.#marks.get(id) !== (card && markOf(card))) return true
    }
    return false
  }

  #gather(): void {
    const former = new Map(this.heaps.current.map(heap => [heap.key, heap]))
    const cards = [...this.#view.cards.values()].filter(({ cluster }) => cluster !== undefined).sort(byOrder)
    this.#marks = new Map(cards.flatMap(card => [[card.id, markOf(card) ?? '']]))
    const heaps = clusterHeaps(cards).flatMap(({ cluster: id, canvas, zone, cards: members }): Heap[] => {
      const cluster = this.#view.clusters.get(id)
      const key = `${id} ${canvas} ${zone}`
      const heap = cluster && { key, cluster, canvas, zone, ids: members.map(card => card.id) }
      const same = former.get(key)
      return heap ? [same && isSame(same, heap) ? same : heap] : []
    })
    this.#byCard = new Map(heaps.flatMap(heap => heap.ids.map(id => [id, heap] as const)))
    const { current } = this.heaps
    if (heaps.length !== current.length || heaps.some((heap, index) => heap !== current[index]))
      this.heaps.set(heaps)
  }
}

function markOf({ cluster, canvas, zone, order }: CardSnapshot): string | undefined {
  return cluster === undefined ? undefined : `${cluster} ${canvas} ${zone} ${order}`
}

function isSame(a: Heap, b: Heap): boolean {
  const { name, folded } = a.cluster
  if (b.cluster.name !== name || b.cluster.folded !== folded) return false
  return a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i])
}
