import type { Typeface } from './Typeface.ts'

/**
 * What laying out text needs to know of typefaces. The server asks the font files, a browser its canvas; both must
 * give the same widths for the same faces, or paper and screen wrap differently.
 */
export interface Measure {
  /** Width of a run that one face covers, in units of its size. */
  width(text: string, face: Typeface): number
  /** Whether the face has glyphs for every letter of a cluster. */
  covers(cluster: string, face: Typeface): boolean
  /** Height above and below the baseline, in units of the size. */
  extent(face: Typeface): { readonly ascent: number; readonly descent: number }
}
