import type { Cell, Inline } from '#shared/export/record/recordModel.ts'
import { inlinesOf } from '#shared/export/record/recordModel.ts'
import { cleanText } from '#shared/export/text/cleanText.ts'
import { directionOf, isEmoji } from '#shared/export/text/splitRuns.ts'

/** Text as the templates take it: letters that our faces have, and emoji by name. */
export interface SetText {
  readonly runs: readonly SetRun[]
  readonly rtl: boolean
  /** So long that the best line breaks would take too long to find. */
  readonly long: boolean
}

type SetRun =
  | string
  | { readonly emoji: string }
  | { readonly stressed: readonly SetRun[] }
  | { readonly address: string; readonly text: readonly SetRun[] }
  | { readonly place: string; readonly text: readonly SetRun[] }
  | { readonly to: string; readonly text: readonly SetRun[] }

export interface LetterParts {
  /** Whether any face of ours has glyphs for a cluster. */
  readonly covers: (cluster: string) => boolean
  /** An emoji as SVG; undefined if there is no picture of it. */
  readonly emojiSvg: (cluster: string) => string | undefined
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const longText = 2000
const replacement = '\ufffd'

/**
 * Makes text fit to be set. The typesetter refuses a whole document for one letter that no face has, so such a letter
 * becomes "�" and is counted; an emoji becomes a picture.
 */
export class Letters {
  readonly emoji = new Map<string, string>()
  missing = 0
  /** How many have been set. */
  count = 0
  readonly #parts: LetterParts

  constructor(parts: LetterParts) {
    this.#parts = parts
  }

  set(cell: Cell): SetText {
    const inlines = inlinesOf(cell)
    const words = inlines.map(wordsOf).join('')
    this.count += words.length
    return {
      runs: inlines.flatMap(inline => this.#inline(inline)),
      rtl: directionOf(words) === 'rtl',
      long: words.length > longText,
    }
  }

  /** For what the typesetter refuses to be empty, like headings. */
  setOr(otherwise: string, cell: Cell): SetText {
    const text = this.set(cell)
    const isBlank = text.runs.every(run => typeof run === 'string' && run.trim() === '')
    return isBlank ? this.set(otherwise) : text
  }

  /** For places that take no pictures: titles of the file, texts for those who cannot see. */
  plain(text: string): string {
    return this.#letters(text)
      .map(run => (typeof run === 'string' ? run : ''))
      .join('')
      .trim()
  }

  #inline(inline: Inline): readonly SetRun[] {
    if (typeof inline === 'string') return this.#letters(inline)
    if ('stressed' in inline) return [{ stressed: this.#letters(inline.stressed) }]
    const text = this.#letters(inline.text)
    if ('address' in inline) return [{ address: inline.address, text }]
    return 'place' in inline ? [{ place: inline.place, text }] : [{ to: inline.to, text }]
  }

  #letters(text: string): (string | { emoji: string })[] {
    const runs: (string | { emoji: string })[] = []
    const clean = cleanText(text).replace(/[\n ]+/g, ' ')
    // Every face has these, and none of them is half of another.
    if (/^[ -~]+$/.test(clean)) return [clean]
    let letters = ''
    for (const { segment } of clusters.segment(clean)) {
      if (!isEmoji(segment) || !this.#hasPicture(segment)) {
        letters += this.#covered(segment)
        continue
      }
      if (letters) runs.push(letters)
      runs.push({ emoji: segment })
      letters = ''
    }
    if (letters) runs.push(letters)
    return runs
  }

  #covered(cluster: string): string {
    if (cluster === ' ' || this.#parts.covers(cluster)) return cluster
    this.missing++
    return replacement
  }

  #hasPicture(cluster: string): boolean {
    if (this.emoji.has(cluster)) return true
    const svg = this.#parts.emojiSvg(cluster)
    if (svg !== undefined) this.emoji.set(cluster, svg)
    return svg !== undefined
  }
}

function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return 'stressed' in inline ? inline.stressed : inline.text
}
