import type { Box } from '#shared/geometry/box.ts'
import type { Item } from './Scene.ts'

/** Units of a square of the ground that is looked at as a whole. */
const square = 4

/**
 * The items of which something can be seen. Where hundreds of cards lie on one heap, most of them are wholly under
 * others, and to draw them costs as much as all the rest.
 */
export function withoutHidden(items: readonly Item[], frame: Box): readonly Item[] {
  const ground = new Ground(frame)
  const seen: Item[] = []
  for (const item of [...items].reverse()) {
    const room = roomOf(item)
    if (room && ground.isCovered(room)) continue
    seen.push(item)
    for (const box of opaqueParts(item)) ground.cover(box)
  }
  return seen.reverse()
}

/** What an item reaches over, and rather more; undefined where that is not known. */
function roomOf(item: Item): Box | undefined {
  if (item.shape !== 'image' && item.turn) return undefined
  switch (item.shape) {
    case 'rect':
      return around(item, item.stroke ? (item.strokeWidth ?? 1) : 0)
    case 'image':
      return item
    case 'ellipse': {
      const { cx, cy, rx, ry, stroke, strokeWidth = 1 } = item
      return around({ x: cx - rx, y: cy - ry, w: 2 * rx, h: 2 * ry }, stroke ? strokeWidth : 0)
    }
    case 'text': {
      const { x, y, size, runs } = item
      const last = runs.at(-1)
      // Letters may lean out of their line on all sides.
      return around({ x, y: y - size, w: (last?.x ?? 0) + (last?.width ?? 0), h: size * 1.3 }, size / 4)
    }
    default: {
      const { at, strokeWidth = 1 } = item
      return at && around({ x: at.x, y: at.y, w: 24 * at.scale, h: 24 * at.scale }, strokeWidth * at.scale)
    }
  }
}

function around({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

/** Boxes through which nothing can be seen: of a rectangle, all but its rounded corners. */
function opaqueParts(item: Item): readonly Box[] {
  if (item.shape !== 'rect' || !item.fill || item.opacity !== undefined || item.turn) return []
  const { x, y, w, h, radius = 0 } = item
  return [
    { x: x + radius, y, w: w - 2 * radius, h },
    { x, y: y + radius, w, h: h - 2 * radius },
  ]
}

/** Which squares are covered whole. */
class Ground {
  readonly #frame: Box
  readonly #columns: number
  readonly #rows: number
  readonly #covered: Uint8Array

  constructor(frame: Box) {
    this.#frame = frame
    this.#columns = Math.ceil(frame.w / square)
    this.#rows = Math.ceil(frame.h / square)
    this.#covered = new Uint8Array(this.#columns * this.#rows)
  }

  /** Covers the squares that lie in a box with all four corners. */
  cover({ x, y, w, h }: Box): void {
    const { x: left, y: top } = this.#frame
    const from = Math.max(0, Math.ceil((x - left) / square))
    const to = Math.min(this.#columns, Math.floor((x + w - left) / square))
    const last = Math.min(this.#rows, Math.floor((y + h - top) / square))
    for (let row = Math.max(0, Math.ceil((y - top) / square)); row < last; row++)
      if (to > from) this.#covered.fill(1, row * this.#columns + from, row * this.#columns + to)
  }

  /** Whether all squares are covered that a box touches; none is beyond the edge. */
  isCovered({ x, y, w, h }: Box): boolean {
    const { x: left, y: top } = this.#frame
    const from = Math.floor((x - left) / square)
    const to = Math.ceil((x + w - left) / square)
    const first = Math.floor((y - top) / square)
    const last = Math.ceil((y + h - top) / square)
    if (from < 0 || first < 0 || to > this.#columns || last > this.#rows) return false
    for (let row = first; row < last; row++)
      if (this.#covered.subarray(row * this.#columns + from, row * this.#columns + to).includes(0))
        return false
    return true
  }
}
