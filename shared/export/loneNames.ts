import { stopWords } from '#shared/canvases/stopWords.ts'
import { type Naming, type Redact, unnamed } from './naming.ts'

/** Names that are words, too, and what people call themselves who give no name. */
const alsoWords = new Set(
  (
    'art baker bell bill black bond bridge brook brown chance christian cook dale dawn day dean drew duke earl faith field ' +
    'fisher forest frank gene grace grant green guest guy hall hand harmony heath hill home hope host house hunter iris ' +
    'ivy jack jean joy king lane law lily long love mark mason max miles mill miller nick noble page paige park parker ' +
    'pat pearl penny price ray rich rob rock rose ruby rusty sage sandy sky smith star stone storm sue summer sunny ' +
    'temple tony violet wade walker ward waters west white will winter wood wren young ' +
    'admin anonymous community director facilitator manager me member nobody observer participant staff team test user'
  ).split(' '),
)

/** Words with a capital wherever they stand: no sign tells the month from the person. */
const alsoDays = new Set(['april', 'may', 'june', 'august', 'easter', 'christmas'])

/** A word, with what hyphens and apostrophes hold together. */
const token = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu
/** Before a word that does not begin a sentence. */
const inside = /[\p{L}\p{M}\p{N},;’'] $/u

/**
 * Takes out first and last names that stand alone, with a capital, in scripts that have some. What may be a word as well
 * ("Hope", "Mark") goes only where no sentence begins with it; what is also the name of somebody listed, of the
 * community or of an organisation stays.
 */
export function loneNames({ unlisted, listed, texts, titles }: Naming): Redact {
  const spared = new Set([...listed.flatMap(partsOf), ...titles.flatMap(wordsIn)])
  const parts = new Set(unlisted.flatMap(partsOf).filter(part => !spared.has(part) && !alsoDays.has(part)))
  if (parts.size === 0) return text => text
  const small = new Set(texts.flatMap(text => smallAmong(parts, text)))
  const isWord = (part: string) => small.has(part) || stopWords.has(part) || alsoWords.has(part)
  const isName = (word: string, before: string) => {
    const part = keyOf(word)
    return parts.has(part) && hasCapital(word) && (!isWord(part) || inside.test(before))
  }
  return text =>
    text.replace(token, (word: string, at: number) => {
      const before = text.slice(Math.max(0, at - 3), at)
      if (isName(word, before)) return unnamed
      const [, owner = '', mark = ''] = /^(.+)(['’]s)$/i.exec(word) ?? []
      if (isName(owner, before)) return unnamed + mark
      return word
        .split('-')
        .map(piece => (isName(piece, before) ? unnamed : piece))
        .join('-')
    })
}

/** First and last names in small letters, and the halves of double ones; none of what looks like no name. */
function partsOf(name: string): string[] {
  const [said = ''] = name.normalize('NFC').split(/[(,/|@–—]/)
  const words = wordsAsWritten(said)
  if (words.some(word => /\p{N}/u.test(word))) return []
  const isShy = !words.some(hasCapital)
  return words
    .filter(word => isShy || hasCapital(word))
    .flatMap(word => [word, ...word.split('-').filter(half => half.length > 2)])
    .filter(word => word.length > 1 && word.toLowerCase() !== word.toUpperCase())
    .map(keyOf)
}

/** Under which a word is known, however it is written. */
function keyOf(word: string): string {
  return word.replaceAll('’', "'").toLowerCase()
}

function wordsAsWritten(text: string): readonly string[] {
  return text.match(token) ?? []
}

function wordsIn(text: string): readonly string[] {
  return wordsAsWritten(text.normalize('NFC')).map(keyOf)
}

function smallAmong(parts: ReadonlySet<string>, text: string): readonly string[] {
  return wordsAsWritten(text).filter(word => !hasCapital(word) && parts.has(word))
}

function hasCapital(word: string): boolean {
  const [first = ''] = word
  return first !== first.toLowerCase()
}
