import { plain } from '#client/words/matcher.ts'
import type { PaletteItem } from './PaletteProvider.ts'

/**
 * Items that hold every word, in the label or as the beginning of a word of the note; those first whose label begins
 * with what was typed, then those with a word that does.
 */
export function fitting(items: readonly PaletteItem[], words: string): readonly PaletteItem[] {
  const typed = plain(words.trim())
  if (typed === '') return items
  const wanted = typed.split(/\s+/)
  return items
    .map(item => ({ item, label: plain(item.label), note: ` ${plain(item.note ?? '')}` }))
    .filter(({ label, note }) => wanted.every(word => label.includes(word) || note.includes(` ${word}`)))
    .sort((a, b) => rankOf(a.label, typed) - rankOf(b.label, typed))
    .map(({ item }) => item)
}

function rankOf(label: string, typed: string): number {
  if (label.startsWith(typed)) return 0
  return label.includes(` ${typed}`) ? 1 : 2
}
