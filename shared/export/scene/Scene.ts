import type { Run } from '../text/splitRuns.ts'
import type { Typeface } from '../text/Typeface.ts'

/** A picture as plain data, from back to front: everything is laid out, what draws it only has to draw. */
export interface Scene {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly title: string
  /** What the picture shows, in words, for those who cannot see it. */
  readonly description: string
  readonly items: readonly Item[]
}

/** Colours are `#rrggbb`. */
export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[]
  readonly round?: boolean
  readonly opacity?: number
  /** Degrees clockwise, about a point. */
  readonly turn?: { readonly degrees: number; readonly x: number; readonly y: number }
}

export type Item = RectItem | EllipseItem | PathItem | TextItem | ImageItem

/** A picture of pixels, brought along as a `data:` address. */
interface ImageItem {
  readonly shape: 'image'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly href: string
}

interface RectItem extends Paint {
  readonly shape: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly radius?: number
}

interface EllipseItem extends Paint {
  readonly shape: 'ellipse'
  readonly cx: number
  readonly cy: number
  readonly rx: number
  readonly ry: number
}

export interface PathItem extends Paint {
  readonly shape: 'path'
  readonly d: string
  /** Where the path's origin lies, and how it is enlarged. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number }
}

/** One line of text; x is its left end, y its baseline. */
export interface TextItem extends Pick<Paint, 'turn'> {
  readonly shape: 'text'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  /** For runs that none of our faces covers: which of ours they stand beside. */
  readonly face: Typeface
  readonly runs: readonly Run[]
}
