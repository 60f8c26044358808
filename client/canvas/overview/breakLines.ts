export type WidthOf = (text: string) => number

const ellipsis = '…'

/**
 * A text in lines no wider than `width`, at most so many; the last one says by an ellipsis that there is more. Words
 * break only where a single one is too long. Widths are in whatever unit `widthOf` measures.
 */
export function breakLines(
  text: string,
  { width, most, widthOf }: { readonly width: number; readonly most: number; readonly widthOf: WidthOf },
): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer) <= width) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      if (lines.length > most) break
      const parts = partsOf(word, width, widthOf)
      line = parts.pop() ?? ''
      lines.push(...parts)
    }
    lines.push(line)
    if (lines.length > most) break
  }
  while (lines.at(-1) === '') lines.pop()
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width, widthOf)]
}

/** A word that fits in no line, cut into pieces that do; never within a letter and its marks. */
function partsOf(word: string, width: number, widthOf: WidthOf): string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of lettersOf(word)) {
    if (part !== '' && widthOf(part + letter) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** With an ellipsis at its end, and as much of its words as leaves room for it. */
function shortened(line: string, width: number, widthOf: WidthOf): string {
  const letters = lettersOf(line)
  while (letters.length > 0 && widthOf(`${letters.join('')}${ellipsis}`) > width) letters.pop()
  return `${letters.join('').trimEnd()}${ellipsis}`
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lettersOf(text: string): string[] {
  // The great majority needs no table of the world's scripts.
  if (/^[\x20-\x7e\u00a0-\u024f]*$/.test(text)) return [...text]
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
