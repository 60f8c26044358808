import { chord } from '#client/editor/commands/chord.ts'

/** Keys of the page itself, wherever the focus is, unless a text takes them. */
export const paletteChord = chord('k', 'mod')
export const findChord = chord('f', 'mod')
export const helpChord = chord('?')
export const wayInChord = chord('q')
