import { breakLines } from './breakLines.ts'
import { cleanText } from './cleanText.ts'
import { inJapanese, isJapanese } from './inJapanese.ts'
import type { Measure } from './Measure.ts'
import { directionOf, type Run, splitRuns, textWidth } from './splitRuns.ts'
import type { TextStyle } from './Typeface.ts'

interface Line {
  readonly text: string
  readonly width: number
  readonly runs: readonly Run[]
}

export interface TextBlock {
  readonly lines: readonly Line[]
  /** Width of the widest line. */
  readonly width: number
  readonly height: number
  readonly direction: 'ltr' | 'rtl'
}

/**
 * Breaks a text into lines no wider than `width`, where a browser breaks it under `white-space: pre-wrap` and
 * `overflow-wrap: break-word`. Only a single cluster that is wider stands out. What exceeds `maxLines` ends in "…".
 *
 * Trap: the line breaker asks a canvas for widths. A browser has one; elsewhere `canvasOf(measure)` must stand in
 * first, or it throws.
 */
export function layoutText(
  text: string,
  {
    style,
    width,
    measure: given,
    maxLines = 10_000,
  }: { style: TextStyle; width: number; measure: Measure; maxLines?: number },
): TextBlock {
  const clean = cleanText(text)
    .slice(0, enough(maxLines, width, style))
    .replace(/\s+$/, '')
  const direction = directionOf(clean)
  const measure = isJapanese(clean) ? inJapanese(given) : given
  const { face, size } = style
  const lines = shorten(breakLines(clean, { style, width, measure }), {
    maxLines,
    style,
    width,
    measure,
  }).map(line => {
    const runs = splitRuns(line, { face, size, direction, measure })
    return { text: line, runs, width: runs.reduce((sum, run) => sum + run.width, 0) }
  })
  return {
    lines,
    direction,
    width: Math.max(0, ...lines.map(line => line.width)),
    height: lines.length * style.line,
  }
}

/** More letters than fit into so many lines, however thin: what follows need not be measured. */
function enough(maxLines: number, width: number, { size }: TextStyle): number {
  return 200 + Math.ceil((maxLines * width * 10) / size)
}

interface Shortening {
  readonly maxLines: number
  readonly style: TextStyle
  readonly width: number
  readonly measure: Measure
}

function shorten(
  lines: readonly string[],
  { maxLines, style, width, measure }: Shortening,
): readonly string[] {
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  const letters = Array.from(kept.at(-1) ?? '')
  const fits = () => textWidth(`${letters.join('')}…`, style.face, measure) * style.size <= width
  while (letters.length > 0 && !fits()) letters.pop()
  return [...kept.slice(0, -1), `${letters.join('').trimEnd()}…`]
}
