import { type LayoutCursor, layoutNextLine, layoutWithLines, prepareWithSegments } from '@chenglou/pretext'
import type { Measure } from './Measure.ts'
import { textWidth } from './splitRuns.ts'
import { cssFont, type TextStyle } from './Typeface.ts'

export interface Room {
  readonly style: TextStyle
  readonly width: number
  readonly measure: Measure
}

/** Breaks a clean text into lines where a browser does. */
export function breakLines(text: string, room: Room): string[] {
  if (text === '') return []
  const { style, width } = room
  const prepared = prepareWithSegments(text, cssFont(style.face, style.size), { whiteSpace: 'pre-wrap' })
  const lines = kernedAcross.test(text)
    ? linesAsShaped(prepared, room)
    : layoutWithLines(prepared, width, style.line).lines.map(line => line.text)
  return lines.map(line => line.replace(/[\n\u200b]|\s+$/g, ''))
}

/** Arabic and its neighbours, and what is set without blanks: there a line is not as wide as its words are together. */
const kernedAcross = /[\u0590-\u08ff\u0980-\u1cff\u2e80-\ud7ff\uf900-\ufdff\ufe30-\uffee]/

type Prepared = ReturnType<typeof prepareWithSegments>

/**
 * The line breaker adds widths of words up; a browser shapes the line as a whole, and kerning reaches over blanks and
 * from sign to sign. So each line is measured as a whole, and given more or less room until it is the longest that fits.
 */
function linesAsShaped(prepared: Prepared, room: Room): string[] {
  const lines: string[] = []
  let start: LayoutCursor | undefined
  for (;;) {
    const line = longestFrom(prepared, start, room)
    if (!line) return lines
    lines.push(line.text)
    start = line.end
  }
}

function longestFrom(prepared: Prepared, start: LayoutCursor | undefined, { style, width, measure }: Room) {
  const next = (allowed: number) => layoutNextLine(prepared, allowed, start)
  const fits = (text: string) =>
    textWidth(text.trimEnd(), style.face, measure) * style.size <= width + breakTolerance
  let best = next(width)
  while (best && !fits(best.text)) {
    const shorter = next(best.width - breakTolerance)
    if (!shorter || shorter.text.length >= best.text.length) return best
    best = shorter
  }
  if (!best) return undefined
  // Kerning never saves more than a tenth.
  for (let allowed = width + 1; allowed <= width * 1.1 + style.size; allowed += style.size / 4) {
    const longer = next(allowed)
    if (!longer || longer.text.length <= best.text.length) continue
    if (!fits(longer.text)) return best
    best = longer
  }
  return best
}

/** Browsers round to a 64th of a pixel. */
const breakTolerance = 1 / 64
