import { Cell } from '#client/wire/Cell.ts'
import type { CardId } from '#shared/board/ids.ts'
import { type Box, boxesOverlap, boxWithin, centreOf } from '#shared/geometry/box.ts'
import { distance } from '#shared/geometry/vector.ts'
import { atFrame } from './atFrame.ts'
import { type Detail, detailOf } from './detailOf.ts'
import type { Editor } from './Editor.ts'

const margin = 0.3
const zoomSlack = 1.6
/** So many new elements in one frame are not felt; the others come in the frames after. */
const atOnce = 80
const perFrame = 24

/**
 * Which cards are elements: those in view and 30 % around it, unless they lie in a pile; from afar none but those that
 * are written in or have the keyboard. The list changes only when the view leaves that margin or cards come and go, never
 * while one pans inside it. In reading order, so that Tab follows it.
 */
export class MountedCards {
  readonly ids = new Cell<readonly CardId[]>([])
  /** Whether the cards that are no elements have to be painted: from afar, and until all in view are elements. */
  readonly painted = new Cell(false)
  readonly #editor: Editor
  readonly #nextFrame: (step: () => void) => void
  #detail: Detail = 'cards'
  #cover: (Box & { readonly z: number }) | undefined
  /** It was asked for by the keyboard. */
  #asked: CardId | undefined
  #isStepping = false
  #isRunning = false

  constructor(editor: Editor, nextFrame: (step: () => void) => void = atFrame) {
    this.#editor = editor
    this.#nextFrame = nextFrame
  }

  /** What of the table the list is for. */
  get cover(): Box | undefined {
    return this.#cover
  }

  /** Follows the camera and the board until the returned function is called. */
  start(): () => void {
    const { camera, view, writing, clusters, looking, selection } = this.#editor
    const fill = () => this.#fill(atOnce)
    const releases = [
      camera.subscribe(() => this.#follow()),
      view.changed.add(fill),
      clusters.heaps.subscribe(fill),
      writing.open.subscribe(fill),
      looking.focused.add(id => {
        this.#asked = id
        fill()
      }),
      selection.subscribe(() => {
        if (this.#asked === undefined || selection.current.has(this.#asked)) return
        this.#asked = undefined
        fill()
      }),
    ]
    this.#isRunning = true
    this.#cover = undefined
    this.#follow()
    return () => {
      this.#isRunning = false
      for (const release of releases) release()
    }
  }

  #follow(): void {
    const { boxes, viewpoint } = this.#editor
    const { seen, camera } = viewpoint
    const { z } = camera.current
    const detail = detailOf(z, this.#detail, () => boxes.within(seen).length)
    const isInside = this.#cover && boxWithin(seen, this.#cover) && z < this.#cover.z * zoomSlack
    if (isInside && detail === this.#detail) return
    this.#detail = detail
    const [dx, dy] = [seen.w * margin, seen.h * margin]
    this.#cover = { x: seen.x - dx, y: seen.y - dy, w: seen.w + 2 * dx, h: seen.h + 2 * dy, z }
    this.#fill(atOnce)
  }

  /** Brings the list nearer to what it should be: by so many new cards that are in view now. */
  #fill(most: number): void {
    if (!this.#cover || !this.#isRunning) return
    const { boxes, viewpoint, ranks } = this.#editor
    const { current } = this.ids
    const { seen } = viewpoint
    const wanted = this.#wanted(this.#cover)
    const there = new Set(current.filter(id => wanted.has(id)))
    const missing = [...wanted].filter(id => !there.has(id))
    const isSeen = (id: CardId) => boxesOverlap(boxes.boxOf(id) ?? seen, seen)
    const inView = missing.filter(isSeen)
    const now = inView.length > most ? this.#nearest(inView).slice(0, most) : inView
    const beside = most > perFrame ? [] : missing.filter(id => !isSeen(id)).slice(0, perFrame - now.length)
    for (const id of [...now, ...beside]) there.add(id)
    const ids = ranks.sorted(there)
    if (ids.length !== current.length || ids.some((id, index) => id !== current[index])) this.ids.set(ids)
    this.painted.set(this.#detail === 'overview' || now.length < inView.length)
    if (there.size < wanted.size) this.#goOn()
  }

  #wanted(cover: Box): Set<CardId> {
    const { boxes, writing, clusters, view } = this.#editor
    const shown = this.#detail === 'cards' ? boxes.within(cover).filter(id => !clusters.isFolded(id)) : []
    // An open card must not lose its text field because one looks elsewhere, nor the keyboard its card.
    const held = [writing.open.current, this.#asked].flatMap(id =>
      id !== undefined && view.card(id) ? [id] : [],
    )
    return new Set([...shown, ...held])
  }

  #nearest(ids: readonly CardId[]): readonly CardId[] {
    const { boxes, viewpoint } = this.#editor
    const middle = centreOf(viewpoint.seen)
    const far = (id: CardId) => distance(centreOf(boxes.boxOf(id) ?? viewpoint.seen), middle)
    return ids
      .map(id => [id, far(id)] as const)
      .sort((a, b) => a[1] - b[1])
      .map(([id]) => id)
  }

  #goOn(): void {
    if (this.#isStepping) return
    this.#isStepping = true
    this.#nextFrame(() => {
      this.#isStepping = false
      this.#fill(perFrame)
    })
  }
}
