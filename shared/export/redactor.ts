import { loneNames } from './loneNames.ts'
import { type Naming, type Redact, unnamed } from './naming.ts'

/** Takes names out of a text: in full, as whole words and in any case, and parts of them that stand alone. */
export function redactor(naming: Naming): Redact {
  const names = naming.unlisted.map(name => name.normalize('NFC').trim()).filter(name => name.length <= 80)
  if (names.length === 0) return text => text
  const inFull = fullNames(names)
  const alone = loneNames({ ...naming, unlisted: names })
  return text => {
    const composed = text.normalize('NFC')
    return alone(inFull ? composed.replace(inFull, unnamed) : composed)
  }
}

/** Undefined if there are none. */
function fullNames(names: readonly string[]): RegExp | undefined {
  const full = names.filter(name => /\S\s+\S/.test(name) || isCaseless(name))
  const longestFirst = [...new Set(full)].sort((a, b) => b.length - a.length).map(pattern)
  return longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'giu') : undefined
}

/** Of a script that has no capitals, in which no other sign tells a name from a word. */
function isCaseless(name: string): boolean {
  return /^\p{Lo}[\p{Lo}\p{M}]+$/u.test(name)
}

/** Chinese, Japanese, Korean and Thai put no spaces around words, and may leave out the one within a name. */
function pattern(name: string): string {
  const isDense =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(name)
  const words = name.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return isDense ? words.join('\\s*') : `(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`
}
