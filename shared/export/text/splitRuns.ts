import bidiFactory from 'bidi-js'
import type { Measure } from './Measure.ts'
import { standIns, type Typeface } from './Typeface.ts'

/** A stretch of one line that one face draws in one direction, at its place from the left. */
export interface Run {
  readonly text: string
  /** Absent: none of our faces covers it, and the viewer's own must draw it. */
  readonly face?: Typeface
  readonly rightToLeft: boolean
  readonly x: number
  readonly width: number
}

export type Direction = 'ltr' | 'rtl'

const bidi = bidiFactory()
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** One line as runs in visual order, from left to right. */
export function splitRuns(
  line: string,
  {
    face,
    size,
    direction,
    measure,
  }: { face: Typeface; size: number; direction: Direction; measure: Measure },
): readonly Run[] {
  if (line === '') return []
  const turns = direction === 'rtl' || rightToLeft.test(line)
  const levels = turns ? bidi.getEmbeddingLevels(line, direction).levels : undefined
  const logical = stretches(line, { face, measure, ...(levels && { levels }) })
  let x = 0
  return visualOrder(logical).map(({ text, drawn, level }) => {
    const width = runWidth(text, drawn, measure) * size
    const run = { text, ...(drawn && { face: drawn }), rightToLeft: level % 2 === 1, x, width }
    x += width
    return run
  })
}

/** The width of a text set on one line, in units of its size: the sum over faces, as a browser falls back. */
export function textWidth(text: string, face: Typeface, measure: Measure): number {
  let width = 0
  for (const { text: part, drawn } of stretches(text, { face, measure }))
    width += runWidth(part, drawn, measure)
  return width
}

export function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return rightToLeftLetter.test(first) ? 'rtl' : 'ltr'
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Blocks of scripts written from the right, and the marks that turn direction: all else needs no algorithm. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

interface Stretch {
  readonly text: string
  readonly drawn: Typeface | undefined
  readonly level: number
}

function stretches(
  text: string,
  { face, measure, levels }: { face: Typeface; measure: Measure; levels?: Uint8Array },
): Stretch[] {
  if (/^[ -~]*$/.test(text) && !levels?.some(level => level > 0)) return [{ text, drawn: face, level: 0 }]
  const found: Stretch[] = []
  let from = 0
  let last: Omit<Stretch, 'text'> & { script: string } = { drawn: face, level: -1, script: '' }
  const end = (to: number) => {
    if (to > from)
      found.push({ text: text.slice(from, to), drawn: last.drawn, level: Math.max(0, last.level) })
    from = to
  }
  for (const { segment, index } of clusters.segment(text)) {
    const level = levels?.[index] ?? 0
    const isSpace = segment.trim() === '' && index > from
    const drawn = isSpace ? face : faceFor(segment, face, measure)
    const script = isSpace ? last.script : indic.test(segment) ? 'indic' : 'other'
    if (drawn !== last.drawn || level !== last.level || script !== last.script) end(index)
    last = { drawn, level, script }
  }
  end(text.length)
  return found
}

/** Scripts whose shaping needs a run of their own. */
const indic = /[\p{Script=Devanagari}]/u

function faceFor(cluster: string, face: Typeface, measure: Measure): Typeface | undefined {
  if (isEmoji(cluster)) return undefined
  if (measure.covers(cluster, face)) return face
  return standIns(face).find(other => other !== face && measure.covers(cluster, other))
}

export function isEmoji(cluster: string): boolean {
  return /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{RI}|\u20e3/u.test(cluster)
}

/** Rule L2 of the bidirectional algorithm: from the highest level down, turn what stands at that level or above. */
function visualOrder(logical: readonly Stretch[]): readonly Stretch[] {
  const order = [...logical]
  const highest = Math.max(...order.map(stretch => stretch.level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while ((order[end]?.level ?? -1) >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}

/** Runs that no face of ours covers get room by rule of thumb: square for ideographs and emoji. */
function runWidth(text: string, face: Typeface | undefined, measure: Measure): number {
  if (face) return measure.width(text, face)
  let width = 0
  for (const { segment } of clusters.segment(text)) {
    width += isEmoji(segment) ? 1.25 : wide.test(segment) ? 1 : segment.trim() === '' ? 0.26 : 0.56
  }
  return width
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u
