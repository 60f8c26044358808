import { type Box, boundsOf, inflate } from '#shared/geometry/box.ts'
import { add, scale as scaled, subtract, type Vector } from '#shared/geometry/vector.ts'

/** How the whole table lies on a small map. */
export interface TableMap {
  /** What of the table the map shows. */
  readonly box: Box
  /** Pixels of the map in a board unit. */
  readonly scale: number
}

/** Of bare table around the sheets, in board units. */
const margin = 160
/** No frame is smaller than this, in pixels of the map: it has to be seen, and to be taken hold of. */
const leastFrame = 10

/** The map of these sheets, as large as fits; undefined on a bare table. */
export function tableMap(
  sheets: Iterable<Box>,
  most: { readonly w: number; readonly h: number },
): TableMap | undefined {
  const bounds = boundsOf(sheets)
  if (!bounds) return undefined
  const box = inflate(bounds, margin)
  return { box, scale: Math.min(most.w / box.w, most.h / box.h) }
}

/** In pixels of the map. */
export function sizeOfMap({ box, scale }: TableMap): { readonly w: number; readonly h: number } {
  return { w: Math.round(box.w * scale), h: Math.round(box.h * scale) }
}

export function ontoMap({ box, scale }: TableMap, at: Vector): Vector {
  return scaled(subtract(at, [box.x, box.y]), scale)
}

export function fromMap({ box, scale }: TableMap, at: Vector): Vector {
  return add(scaled(at, 1 / scale), [box.x, box.y])
}

/** What is seen of the table, as a frame on the map: cut off at its edge, and kept at it where one looks beyond. */
export function frameOn(map: TableMap, seen: Box): Box {
  const { w, h } = sizeOfMap(map)
  const [left, top] = ontoMap(map, [seen.x, seen.y])
  const [right, bottom] = ontoMap(map, [seen.x + seen.w, seen.y + seen.h])
  const across = kept(left, right, w)
  const down = kept(top, bottom, h)
  return { x: across.from, y: down.from, w: across.length, h: down.length }
}

function kept(low: number, high: number, end: number): { readonly from: number; readonly length: number } {
  const from = Math.max(0, Math.min(low, end - leastFrame))
  const to = Math.min(end, Math.max(high, from + leastFrame))
  return { from, length: to - from }
}
