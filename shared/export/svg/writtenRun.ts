import type { TextItem } from '../scene/Scene.ts'
import { escapeMarkup } from '../text/escapeMarkup.ts'
import type { Run } from '../text/splitRuns.ts'
import { fontOf } from '../text/Typeface.ts'
import { attribute } from './figures.ts'

/**
 * A run as text. Its room is reserved, so a viewer that takes another font fits it in.
 *
 * Trap: viewers disagree about `direction`, so a run stands at its left end, and marks at both ends of one that runs from
 * the right keep its blanks and signs on their side.
 */
export function writtenRun({ x, y, size, fill, face }: TextItem, run: Run): string {
  if (run.text.trim() === '') return ''
  const { family, weight, isItalic } = fontOf(run.face ?? face)
  const look = `font-family="${escapeMarkup(family)}" font-weight="${weight}"${isItalic ? ' font-style="italic"' : ''}`
  const room = `${attribute('textLength', run.width)} lengthAdjust="spacingAndGlyphs"`
  const text = escapeMarkup(run.rightToLeft ? `\u200f${run.text}\u200f` : run.text)
  return `<text${attribute('x', x + run.x)}${attribute('y', y)}${attribute('font-size', size)} ${look}${room} fill="${fill}">${text}</text>`
}
