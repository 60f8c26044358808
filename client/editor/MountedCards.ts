import { Cell } from '#client/wire/Cell.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Editor } from './Editor.ts'
import { readingOrder } from './readingOrder.ts'

const margin = 0.3
const zoomSlack = 1.6

/**
 * Which cards are worth drawing: those in view and 30 % around it, unless they lie in a pile. The list changes only when the view leaves that
 * margin or cards come and go, never while one pans inside it. In reading order, so that Tab follows it.
 */
export class MountedCards {
  readonly ids = new Cell<readonly CardId[]>([])
  readonly #editor: Editor
  #cover: (Box & { readonly z: number }) | undefined

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Follows the camera and the board until the returned function is called. */
  start(): () => void {
    const { camera, view, writing, clusters } = this.#editor
    const releases = [
      camera.subscribe(() => this.#follow()),
      view.changed.add(() => this.#fill()),
      clusters.heaps.subscribe(() => this.#fill()),
      writing.open.subscribe(() => this.#fill()),
    ]
    this.#cover = undefined
    this.#follow()
    return () => {
      for (const release of releases) release()
    }
  }

  #follow(): void {
    const { seen, camera } = this.#editor.viewpoint
    const { z } = camera.current
    const cover = this.#cover
    const inside =
      cover &&
      seen.x >= cover.x &&
      seen.y >= cover.y &&
      seen.x + seen.w <= cover.x + cover.w &&
      seen.y + seen.h <= cover.y + cover.h
    if (inside && z < cover.z * zoomSlack) return
    const [dx, dy] = [seen.w * margin, seen.h * margin]
    this.#cover = { x: seen.x - dx, y: seen.y - dy, w: seen.w + 2 * dx, h: seen.h + 2 * dy, z }
    this.#fill()
  }

  #fill(): void {
    if (!this.#cover) return
    const { boxes, view, writing, clusters } = this.#editor
    const wanted = new Set(boxes.within(this.#cover).filter(id => !clusters.isFolded(id)))
    // An open card must not lose its text field because one looks elsewhere.
    const open = writing.open.current
    if (open !== undefined) wanted.add(open)
    const cards = [...wanted].flatMap(id => view.card(id) ?? [])
    const ids = readingOrder(view.canvases, cards)
    const { current } = this.ids
    if (ids.length === current.length && ids.every((id, index) => id === current[index])) return
    this.ids.set(ids)
  }
}
