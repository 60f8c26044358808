import { stopWords } from './stopWords.ts'

export interface Worded {
  readonly id: string
  readonly text: string
}

/** Cards that seem to belong together, and the word that they share most. */
export interface Suggestion {
  readonly ids: readonly string[]
  readonly name: string
}

/** How alike the members of a group must be on average, from 0 to 1. */
const alikeEnough = 0.12
/** Comparing each with each takes a blink for so many; nobody sorts more at once. */
export const mostCompared = 400
/** Beginnings of words, by which inflected forms meet: `handover`, `handovers`; `Antrag`, `Anträge`. */
const beginning = 5
/** What the very same word counts for besides its beginning: `community` is not `communication`. */
const wholeWordWeight = 0.4

/**
 * Groups of two and more cards whose words are alike, the largest first, each in the order given. No language is known to it: words count for
 * more the fewer cards have them (inverse document frequency), two texts are as alike as the angle between them is
 * small, and groups grow by the most alike pair as long as its members are alike on average (average linkage). It is a
 * suggestion; whoever asked for it judges it.
 */
export function suggestClusters(cards: readonly Worded[]): readonly Suggestion[] {
  const compared = cards.slice(0, mostCompared)
  const vectors = vectorsOf(compared.map(({ text }) => featuresOf(text)))
  return grown(vectors)
    .filter(group => group.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map(group => {
      const members = group.toSorted((a, b) => a - b).flatMap(index => compared[index] ?? [])
      return { ids: members.map(({ id }) => id), name: sharedWord(members) }
    })
}

type Weights = ReadonlyMap<string, number>

function featuresOf(text: string): Weights {
  const features = new Map<string, number>()
  for (const word of wordsIn(text).map(plain)) {
    features.set(word.slice(0, beginning), 1)
    if (word.length > beginning) features.set(`${word}.`, wholeWordWeight)
  }
  return features
}

/** Words that mean something; where they are not set apart, each pair of characters that carry meaning. */
function wordsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return words.flatMap(word => {
    if (unspaced.test(word)) return pairsOf(word)
    return word.length < 2 || stopWords.has(plain(word)) ? [] : [word]
  })
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
/** Hiragana stands for endings and particles mostly. */
const runs = /\p{Script=Han}+|\p{Script=Katakana}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu

function pairsOf(word: string): readonly string[] {
  return (word.match(runs) ?? []).flatMap(run => {
    const letters = [...run]
    return letters.length < 3 ? [run] : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  })
}

/** Without case and accents. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Weighed by rarity, and of length one. */
function vectorsOf(all: readonly Weights[]): readonly Weights[] {
  const frequency = new Map<string, number>()
  for (const features of all)
    for (const feature of features.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1)
  return all.map(features => {
    const weighed = [...features].map(([feature, weight]): [string, number] => [
      feature,
      weight * Math.log(1 + all.length / (frequency.get(feature) ?? 1)),
    ])
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
    return new Map(weighed.map(([feature, weight]) => [feature, weight / length]))
  })
}

function likeness(a: Weights, b: Weights): number {
  let product = 0
  for (const [feature, weight] of a) product += weight * (b.get(feature) ?? 0)
  return product
}

/** Groups of indices, each index in one. */
function grown(vectors: readonly Weights[]): readonly (readonly number[])[] {
  const groups = new Map(vectors.map((_, index) => [index, [index]]))
  // Sums of likeness between groups, so that an average is one division.
  const sums = vectors.map(a => vectors.map(b => likeness(a, b)))
  for (;;) {
    const pair = mostAlike(groups, sums)
    if (!pair) return [...groups.values()]
    const [kept, gone] = pair
    groups.set(kept, [...(groups.get(kept) ?? []), ...(groups.get(gone) ?? [])])
    groups.delete(gone)
    for (const other of groups.keys()) {
      const sum = (sums[kept]?.[other] ?? 0) + (sums[gone]?.[other] ?? 0)
      for (const [row, column] of [[kept, other] as const, [other, kept] as const]) {
        const line = sums[row]
        if (line) line[column] = sum
      }
    }
  }
}

function mostAlike(
  groups: ReadonlyMap<number, readonly number[]>,
  sums: readonly (readonly number[])[],
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  let most = alikeEnough
  const all = [...groups]
  all.forEach(([a, members], at) => {
    for (const [b, others] of all.slice(at + 1)) {
      const average = (sums[a]?.[b] ?? 0) / (members.length * others.length)
      if (average > most) {
        most = average
        best = [a, b]
      }
    }
  })
  return best
}

/** The word that most of them have, the longer one of equals, as it is written where it comes first, but for its first letter. */
function sharedWord(members: readonly Worded[]): string {
  const counts = new Map<string, { readonly word: string; count: number }>()
  for (const { text } of members) {
    const own = new Map(wordsIn(text).map(word => [plain(word).slice(0, beginning), word]))
    for (const [key, word] of own) {
      const known = counts.get(key) ?? { word, count: 0 }
      known.count += 1
      counts.set(key, known)
    }
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count || b.word.length - a.word.length)
  return first && first.count > 1 ? capitalized(first.word) : ''
}

function capitalized(word: string): string {
  const [first = '', ...rest] = word
  return `${first.toUpperCase()}${rest.join('')}`
}
