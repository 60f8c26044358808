import { languageTag } from '#shared/export/record/languageTag.ts'
import { documentFonts } from '../fontFiles.ts'
import { languageData } from '../typst/languageData.ts'
import { type Typeset, typeset } from '../typst/typeset.ts'
import type { DrawnCanvas } from './drawCanvas.ts'

export interface CanvasPdfOptions {
  readonly paper: 'a4' | 'a3' | 'fit'
  readonly language: string
  /** ISO day. */
  readonly day: string
}

/** Points. */
const papers = { a4: [595.28, 841.89], a3: [841.89, 1190.55] } as const
const millimetre = 72 / 25.4

/** A canvas on one page, lying or upright as it is itself; `fit` cuts the page to the picture. */
export function canvasPdf(drawn: DrawnCanvas, { paper, language, day }: CanvasPdfOptions): Typeset {
  const [width, height] = paper === 'fit' ? fitted(drawn) : turned(papers[paper], drawn)
  const [first = ''] = drawn.description.split('\n', 1)
  const data = {
    title: drawn.title,
    description: first,
    alt: drawn.description,
    ...languageData(languageTag(language), day),
    fonts: documentFonts(language),
    width,
    height,
    margin: paper === 'fit' ? 0 : 8 * millimetre,
  }
  const files = new Map([['canvas.svg', new TextEncoder().encode(drawn.svg)]])
  return typeset({ template: 'canvas', data, files, day })
}

function turned(
  [short, long]: readonly [number, number],
  { width, height }: DrawnCanvas,
): readonly [number, number] {
  return width >= height ? [long, short] : [short, long]
}

/** Half a point a unit; readers take pages of at most 200 inches. */
function fitted({ width, height }: DrawnCanvas): readonly [number, number] {
  const scale = Math.min(0.5, 14_400 / Math.max(width, height))
  return [width * scale, height * scale]
}
