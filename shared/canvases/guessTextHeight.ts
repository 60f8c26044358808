import { type CardForm, textWidth } from './cardForms.ts'

/** Letters and spaces of running text are on average about so wide (share of the type size). */
const averageLetter = { text: 0.51, title: 0.46 } as const

/** The height a text will probably take on a card, for cards the browser has not drawn yet. */
export function guessTextHeight(form: CardForm, text: string): number {
  const letter = form.text.size * averageLetter[form.text.family]
  const perLine = Math.max(1, Math.floor(textWidth(form, text) / letter))
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, perLine), 0)
  return lines * form.text.line
}

/** Word by word, as lines are filled; a word longer than a line takes as many as it needs. */
function linesOf(text: string, perLine: number): number {
  let lines = 1
  let filled = 0
  for (const { length } of text.split(/\s+/)) {
    const joined = filled === 0 ? length : filled + 1 + length
    if (joined <= perLine) {
      filled = joined
      continue
    }
    if (filled > 0) lines += 1
    lines += Math.max(0, Math.ceil(length / perLine) - 1)
    filled = length > perLine ? length % perLine : length
  }
  return lines
}
