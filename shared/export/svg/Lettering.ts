import type { TextItem } from '../scene/Scene.ts'
import type { Run } from '../text/splitRuns.ts'

/** How the letters of a picture are drawn. */
export interface Lettering {
  /** One run of a line, as elements of SVG. */
  draw(item: TextItem, run: Run): string
  /** What all that has been drawn refers to. */
  definitions(): string
}
