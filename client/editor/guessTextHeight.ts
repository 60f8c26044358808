import { type CardForm, textWidth } from '#shared/canvases/cardForms.ts'

/** Letters of both our families are, on average of running text, about so wide (share of the type size). */
const averageLetter = 0.54

/** The height a text will probably take on a card, for cards the browser has not drawn yet. */
export function guessTextHeight(form: CardForm, text: string): number {
  const perLine = Math.max(1, Math.floor(textWidth(form, text) / (form.text.size * averageLetter)))
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return lines * form.text.line
}
