import type { CardForm } from '#shared/canvases/cardForms.ts'
import type { TextStyle, Typeface } from '../text/Typeface.ts'

/** The sizes of the sheet, in board units. */
export const styles = {
  canvasTitle: { face: 'title-600', size: 60, line: 76 },
  canvasQuestion: { face: 'title-400-italic', size: 31, line: 40 },
  zoneTitle: { face: 'title-600', size: 26, line: 32 },
  largeTitle: { face: 'title-600', size: 54, line: 80 },
  zonePrompt: { face: 'text-400', size: 17, line: 22 },
  ringTitle: { face: 'title-600', size: 21, line: 26 },
  wedgeTitle: { face: 'title-600', size: 25, line: 30 },
  axisWord: { face: 'title-600', size: 20, line: 26 },
  aside: { face: 'text-400', size: 20, line: 28 },
  label: { face: 'text-400', size: 18, line: 24 },
  clusterName: { face: 'text-600', size: 20, line: 26 },
  week: { face: 'text-500', size: 16, line: 20 },
  rank: { face: 'title-600', size: 54, line: 50 },
  stamp: { face: 'title-600', size: 24, line: 28 },
} as const satisfies Record<string, TextStyle>

/** The style of a card's own text. */
export function textStyle({ text }: CardForm): TextStyle {
  return { face: faceOf(text), size: text.size, line: text.line }
}

function faceOf({ family, weight, italic }: CardForm['text']): Typeface {
  if (family === 'text') return `text-${weight}`
  if (italic) return weight === 400 ? 'title-400-italic' : 'title-500-italic'
  return weight === 600 ? 'title-600' : 'title-500'
}
