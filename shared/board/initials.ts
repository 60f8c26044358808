/** The first letters of the first and last word of a name: "Ana-Lucía Ferreyra" is AF, "Priya" is P. What is in brackets is no name. */
export function initials(name: string): string {
  const words = name
    .replace(/\([^()]*\)/g, '')
    .trim()
    .split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (letter(first) + letter(last)).toUpperCase()
}

/** Making one costs far more than using it. */
const characters = new Intl.Segmenter()

/** Whole characters, so that no emoji or accented letter is cut in two. */
function letter(word: string): string {
  for (const { segment } of characters.segment(word)) return segment
  return ''
}
