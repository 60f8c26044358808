import { plainText, type TableBlock } from './recordModel.ts'

/** How a column of a table is set. */
export interface ColumnShare {
  /** Of the table's width, all shares being 1 together. */
  readonly share: number
  /** Figures alone: set to the right. */
  readonly isFigures: boolean
  /** There are words so long that they may have to be broken. */
  readonly hasLongWords: boolean
}

/** Letters in one line of a page, about, and of white between two columns. */
const pageLetters = 92
const gap = 2
/** Longer words than this may be broken; shorter texts than that stay on one line. */
const longestWhole = 18
const longestUnbroken = 12
/** From so many rows the others can be told. */
const mostMeasured = 60

/**
 * How wide the columns of a table are on paper: wide enough for their longest words, and the rest where it saves the
 * most lines, so that the whole table gets as low as it can.
 */
export function columnShares({ columns, rows }: TableBlock): readonly ColumnShare[] {
  const measured = rows
    .slice(0, mostMeasured)
    .map(row => columns.map((_, at) => plainText(row[at] ?? '').trim()))
  const texts = columns.map((_, at) => measured.map(row => row[at] ?? ''))
  const widths = columns.map((title, at) =>
    Math.min(longestWhole, Math.max(3, ...[title, ...(texts[at] ?? [])].map(longestWord))),
  )
  const heights = texts.map(column => column.map(linesByWidth))
  let room = pageLetters - widths.reduce((sum, width) => sum + width + gap, 0)
  while (room > 0) {
    const step = bestStep(heights, widths, room)
    if (!step) break
    widths[step.column] = (widths[step.column] ?? 0) + step.letters
    room -= step.letters
  }
  const full = widths.map(width => width + gap + Math.max(0, room) / widths.length)
  const all = full.reduce((sum, width) => sum + width, 0)
  return full.map((width, at) => ({
    share: width / all,
    isFigures: isFigures(texts[at] ?? []),
    hasLongWords: (texts[at] ?? []).some(text => longestWord(text) > longestWhole),
  }))
}

type Heights = readonly (readonly (readonly number[])[])[]

/** The widening that saves the most lines for each letter it takes; undefined if none saves any. */
function bestStep(
  heights: Heights,
  widths: readonly number[],
  room: number,
): { readonly column: number; readonly letters: number } | undefined {
  const before = totalHeight(heights, widths)
  let best: { column: number; letters: number; gain: number } | undefined
  for (const column of widths.keys()) {
    for (let letters = 1; letters <= room; letters++) {
      const wider = widths.with(column, (widths[column] ?? 0) + letters)
      const gain = (before - totalHeight(heights, wider)) / letters
      if (gain > (best?.gain ?? 0)) best = { column, letters, gain }
    }
  }
  return best
}

/** In lines; a row is as high as its highest cell. What single cells save counts a little, too. */
function totalHeight(heights: Heights, widths: readonly number[]): number {
  const rows = heights[0]?.length ?? 0
  let total = 0
  for (let row = 0; row < rows; row++) {
    let highest = 1
    for (const [column, width] of widths.entries()) {
      const lines = heights[column]?.[row]?.[Math.min(width, pageLetters)] ?? 1
      highest = Math.max(highest, lines)
      total += lines / 100
    }
    total += highest
  }
  return total
}

/** How many lines a text takes at each width, up to that of the page. */
function linesByWidth(text: string): readonly number[] {
  const words = wordsOf(text).map(word => word.length)
  return Array.from({ length: pageLetters + 1 }, (_, width) => linesOf(words, Math.max(1, width)))
}

function linesOf(words: readonly number[], width: number): number {
  let lines = 1
  let filled = 0
  for (const word of words) {
    const whole = filled === 0 ? word : filled + 1 + word
    if (whole <= width) {
      filled = whole
      continue
    }
    lines += (filled === 0 ? 0 : 1) + Math.floor((word - 1) / width)
    filled = ((word - 1) % width) + 1
  }
  return lines
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+|(?<=-)/).filter(word => word !== '')
}

function longestWord(text: string): number {
  if (text.length <= longestUnbroken) return text.length
  return wordsOf(text).reduce((longest, word) => Math.max(longest, word.length), 0)
}

function isFigures(texts: readonly string[]): boolean {
  return texts.every(text => /^[\d–]*$/.test(text)) && texts.some(text => text !== '')
}
