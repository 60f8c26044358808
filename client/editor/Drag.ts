import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import { mergeClusters } from '#shared/board/changes/clusterCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Heap } from './Clusters.ts'
import { dropScene, type Landing, landings, type Refused } from './drop.ts'
import { dropMeaning, whyItDoesNotLand } from './dropMeaning.ts'
import type { Editor } from './Editor.ts'
import { settleCards } from './edits/settleCards.ts'
import { gatheredAt } from './gatheredAt.ts'
import { type Place, placeKey } from './sheets.ts'
import { type Guide, snapping } from './snapping.ts'

/** What a hand holds. */
export interface Grip {
  /** The card that was taken hold of comes first. */
  readonly ids: readonly CardId[]
  /** A whole heap, held by its name: it moves as one. */
  readonly heap?: Heap
}

export interface DragState extends Grip {
  readonly by: Vector
  /** The zone that would take the card under the pointer. */
  readonly target: Place | undefined
  /** The heap that would take what is carried. */
  readonly over: Heap | undefined
  /** Where the pointer is, on the table. */
  readonly pointer: Vector
  /** What letting go here would mean, in words; undefined where it means nothing new. */
  readonly meaning: string | undefined
  /** Lines of other cards to which it has snapped; the same array as long as they stay. */
  readonly guides: readonly Guide[]
}

export interface DragMove {
  /** How far the hand has gone, and where the pointer is, on the table. */
  readonly by: Vector
  readonly pointer: Vector
  /** Without the pull of other cards. */
  readonly free?: boolean
}

const mostShared = 60

/** Cards in the hand: shown here and told to the others while they move, written once when they are let go. */
export class Drag {
  readonly state = new Cell<DragState | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  move(grip: Grip, { by: carried, pointer, free = false }: DragMove): void {
    const editor = this.#editor
    const { by, guides } = free ? { by: carried, guides: [] } : snapping(editor, grip.ids, carried)
    const [lead] = this.#landings({ ...grip, ids: grip.ids.slice(0, 1) }, by, pointer)
    const target = lead?.lands ? lead.placement : undefined
    const over = this.#over(grip, pointer, target)
    this.state.set({
      ...grip,
      by,
      target,
      over,
      pointer,
      meaning: over ? t('cluster.dropIn', { name: over.cluster.name }) : lead && dropMeaning(editor, lead),
      guides: this.#kept(guides),
    })
    const [x, y] = by
    editor.tell({ drag: { cards: grip.ids.slice(0, mostShared), by: [x, y] } })
  }

  drop(pointer: Vector): void {
    const drag = this.state.current
    this.cancel()
    if (!drag) return
    const found = this.#landings(drag, drag.by, pointer)
    const over = this.#over(drag, pointer, drag.target)
    this.#settle(drag, found, over)
    const refused = found.find(one => !one.lands)
    if (refused && !refused.lands) sayWhy(this.#editor, refused)
  }

  cancel(): void {
    if (!this.state.current) return
    this.state.set(undefined)
    this.#editor.tell({ drag: undefined })
  }

  #settle({ ids, by, heap }: DragState, found: readonly Landing[], over: Heap | undefined): void {
    const editor = this.#editor
    const { board, origin, clustering } = editor
    const landed = found.flatMap(one => (one.lands ? [one.placement] : []))
    if (heap) {
      const merges = over !== undefined && landed.length > 0
      if (merges && editor.refuses(clustering.whyNotChange([heap.cluster.id, over.cluster.id]))) return
      settleCards(editor, landed, {
        ...(merges && { also: () => mergeClusters(board, [heap.cluster.id], over.cluster.id, origin) }),
      })
      if (merges) editor.say(t('cluster.merged', { name: over.cluster.name }))
      return
    }
    const carried = { ids: new Set(ids), by, over }
    const placements = landed.map(placement => {
      const cluster = gatheredAt(editor, placement, carried)
      return cluster === undefined ? placement : { ...placement, cluster }
    })
    const before = new Map(placements.map(({ id }) => [id, editor.view.card(id)?.cluster]))
    settleCards(editor, placements)
    const changed = placements.filter(({ id }) => editor.view.card(id)?.cluster !== before.get(id))
    clustering.sayPut(changed.map(({ id }) => id))
  }

  /** The heap under the pointer, if it lies where the cards would come to lie. */
  #over({ ids, heap }: Grip, pointer: Vector, target: Place | undefined): Heap | undefined {
    const over = target && this.#editor.clusters.heapAt(pointer, new Set(ids))
    if (!over || placeKey(over) !== placeKey(target)) return undefined
    return over.cluster.id === heap?.cluster.id ? undefined : over
  }

  #landings({ ids, heap }: Grip, by: Vector, pointer: Vector): readonly Landing[] {
    return landings(dropScene(this.#editor), { ids, by, pointer, together: heap !== undefined })
  }

  #kept(guides: readonly Guide[]): readonly Guide[] {
    const former = this.state.current?.guides
    return former && JSON.stringify(former) === JSON.stringify(guides) ? former : guides
  }
}

function sayWhy(editor: Editor, landing: Refused): void {
  if (landing.why === 'not-permitted') editor.refuses(landing.reason)
  else editor.say(landing.why === 'no-zone' ? t('canvas.noZone') : whyItDoesNotLand(landing))
}
