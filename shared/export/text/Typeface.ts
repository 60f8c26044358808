/**
 * The typefaces of the product, by what they are for: `text` is Noto Sans, `title` is Vollkorn. One family on screen
 * and on paper, so that both wrap alike.
 */
export const typefaces = [
  'text-400',
  'text-500',
  'text-600',
  'title-400-italic',
  'title-500',
  'title-500-italic',
  'title-600',
] as const

/** Scripts that neither Noto Sans nor Vollkorn has, in the order in which their faces are asked for a letter. */
export const scripts = [
  'arabic',
  'hebrew',
  'thai',
  'armenian',
  'georgian',
  'bengali',
  'tamil',
  'han',
  'japanese',
  'hangul',
  'symbols',
] as const
export type Script = (typeof scripts)[number]

type OwnFace = (typeof typefaces)[number]
export type ScriptFace = `${Script}-${'400' | '600'}`
export type Typeface = OwnFace | ScriptFace

/** Sizes in board units. */
export interface TextStyle {
  readonly face: Typeface
  readonly size: number
  /** Line height. */
  readonly line: number
}

/** A face in the words of CSS. Letters that a title's face lacks are taken from the text's, as `standIns` says. */
export function fontOf(face: Typeface): {
  readonly family: string
  readonly weight: string
  readonly isItalic: boolean
} {
  const [purpose, weight = '400', italic] = face.split('-')
  const isTitle = purpose === 'title'
  return {
    family: isTitle ? `${titleFamily}, ${textFamily}` : textFamily,
    weight,
    isItalic: italic !== undefined,
  }
}

const titleFamily = '"Vollkorn Variable", Vollkorn'
const textFamily = '"Noto Sans Variable", "Noto Sans", system-ui, sans-serif'

/** The name of the face in the shorthand of CSS and canvas, at a size. */
export function cssFont(face: Typeface, size: number): string {
  const { family, weight, isItalic } = fontOf(face)
  return `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`
}

/** The reverse of `cssFont`, for a measurer that is asked in that language. */
export function parseFont(font: string): { face: Typeface; size: number } {
  const purpose = font.includes('Vollkorn') ? 'title' : 'text'
  const weight = /\b([456]00)\b/.exec(font)?.[1] ?? '400'
  const name = `${purpose}-${weight}${font.startsWith('italic') ? '-italic' : ''}`
  const face = typefaces.find(one => one === name) ?? 'text-400'
  return { face, size: Number(/([\d.]+)px/.exec(font)?.[1] ?? 16) }
}

/** The faces that stand in, in this order, where one lacks a letter: the text's for a title's, then other scripts'. */
export function standIns(face: Typeface): readonly Typeface[] {
  return standInsOf[face.includes('600') ? 'heavy' : face.includes('500') ? 'middle' : 'light']
}

const standInsOf = {
  light: ['text-400', ...scripts.map((script): ScriptFace => `${script}-400`)],
  middle: ['text-500', ...scripts.map((script): ScriptFace => `${script}-400`)],
  heavy: ['text-600', ...scripts.map((script): ScriptFace => `${script}-600`)],
} as const
