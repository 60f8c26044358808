import type { Typeface } from './Typeface.ts'

export interface Glyph {
  /** Its index in the face. */
  readonly glyph: number
  /** Which letter of the run it begins with; letters and marks that are shaped together share one. */
  readonly cluster: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
}

/** Outlines of letters, so that a picture looks the same where none of our fonts is installed. In font units. */
export interface GlyphSource {
  unitsPerEm(face: Typeface): number
  /** The glyphs of a run in visual order. */
  shape(text: string, run: { readonly face: Typeface; readonly rightToLeft: boolean }): readonly Glyph[]
  /** Path data, y upward; empty for blanks. */
  outline(face: Typeface, glyph: number): string
  /** An emoji as elements of SVG, drawn on a square of so many units; undefined for what is none. */
  picture(cluster: string): { readonly body: string; readonly size: number } | undefined
}
