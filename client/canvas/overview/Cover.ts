import type { Camera } from '#client/editor/Camera.ts'
import type { Box } from '#shared/geometry/box.ts'

/** What of the table is on the painted canvas, and how large. */
export interface Cover {
  /** On the table; its edges lie on pixels of the canvas. */
  readonly box: Box
  /** The zoom at which it is painted. */
  readonly zoom: number
  /** Pixels of the canvas in a board unit. */
  readonly scale: number
  /** Of the canvas, in its pixels. */
  readonly width: number
  readonly height: number
}

/** Beyond the view, so that one can pan for a while without painting. */
const margin = 0.3
/** A canvas of a huge and fine screen is painted with less around it, for memory's sake. */
const mostPixels = 12_000_000

/** The part of the table to paint for a view: the view and some of what is around it. */
export function coverFor(
  seen: Box,
  { zoom, density }: { readonly zoom: number; readonly density: number },
): Cover {
  const scale = zoom * density
  const pixels = seen.w * seen.h * scale ** 2
  const around = Math.min(margin, Math.max(0, (Math.sqrt(mostPixels / pixels) - 1) / 2))
  const width = Math.round(seen.w * (1 + 2 * around) * scale)
  const height = Math.round(seen.h * (1 + 2 * around) * scale)
  const x = Math.floor((seen.x - seen.w * around) * scale) / scale
  const y = Math.floor((seen.y - seen.h * around) * scale) / scale
  return { box: { x, y, w: width / scale, h: height / scale }, zoom, scale, width, height }
}

/** Where the canvas lies in the window: on whole pixels while the zoom is that of the painting, or letters would blur. */
export function placeOf({ box, zoom, scale }: Cover, { x, y, z }: Camera): string {
  const [left, top] = [box.x * z + x, box.y * z + y]
  const density = scale / zoom
  if (z !== zoom) return `translate(${left}px, ${top}px) scale(${z / zoom / density})`
  const snap = (value: number) => Math.round(value * density) / density
  return `translate(${snap(left)}px, ${snap(top)}px) scale(${1 / density})`
}
