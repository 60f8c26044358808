import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { TextStyle } from '#shared/canvases/cardForms.ts'
import { breakLines, type WidthOf } from './breakLines.ts'
import { letterWidths } from './letterWidths.ts'
import type { Palette } from './palette.ts'

export interface TextWish {
  readonly text: string
  readonly style: TextStyle
  readonly width: number
  readonly most: number
}

export interface BrokenText {
  readonly lines: readonly string[]
  readonly isRightToLeft: boolean
}

/** Large enough to be measured well, whatever the size. */
const measured = 100
const rightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Texts broken into lines. A card's are broken once, until its words, its width or the typeface change. */
export class CardTexts {
  readonly #context: CanvasRenderingContext2D
  readonly #palette: Palette
  readonly #widths = new Map<string, WidthOf>()
  readonly #known = new WeakMap<CardSnapshot, TextWish & BrokenText>()

  constructor(context: CanvasRenderingContext2D, palette: Palette) {
    this.#context = context
    this.#palette = palette
  }

  linesOf(card: CardSnapshot, wish: TextWish): BrokenText {
    const known = this.#known.get(card)
    if (known && isSame(known, wish)) return known
    const widthOf = (text: string) => this.widthOf(text, wish.style)
    const lines = breakLines(wish.text, { width: wish.width, most: wish.most, widthOf })
    const made = { ...wish, lines, isRightToLeft: rightToLeft.test(wish.text) }
    this.#known.set(card, made)
    return made
  }

  /** In board units. */
  widthOf(text: string, style: TextStyle): number {
    return (this.#widthsOf(style)(text) * style.size) / measured
  }

  #widthsOf({ weight, family, italic }: TextStyle): WidthOf {
    const font = `${italic ? 'italic ' : ''}${weight} ${measured}px ${this.#palette[family]}`
    const known = this.#widths.get(font)
    if (known) return known
    const made = letterWidths(this.#context, font)
    this.#widths.set(font, made)
    return made
  }
}

function isSame(a: TextWish, b: TextWish): boolean {
  return a.text === b.text && a.width === b.width && a.most === b.most && a.style.size === b.style.size
}
