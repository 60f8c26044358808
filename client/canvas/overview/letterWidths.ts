import type { WidthOf } from './breakLines.ts'

/**
 * Widths of texts in a typeface as the sum of their letters': each letter is measured once. Off by what kerning and
 * joined scripts save, which is little enough to break lines by.
 */
export function letterWidths(context: CanvasRenderingContext2D, font: string): WidthOf {
  const widths = new Map<string, number>()
  return text => {
    let sum = 0
    for (const letter of text) {
      let width = widths.get(letter)
      if (width === undefined) {
        context.font = font
        width = context.measureText(letter).width
        widths.set(letter, width)
      }
      sum += width
    }
    return sum
  }
}
