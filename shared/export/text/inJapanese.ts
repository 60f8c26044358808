import type { Measure } from './Measure.ts'
import type { Script, Typeface } from './Typeface.ts'

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Characters that Chinese and Japanese share have forms of their own in each: kana tell in which a text is written. */
export function isJapanese(text: string): boolean {
  return kana.test(text)
}

/** The same faces, but what the Japanese one has is taken from it. */
export function inJapanese(measure: Measure): Measure {
  return {
    width: (text, face) => measure.width(text, face),
    extent: face => measure.extent(face),
    covers: (cluster, face) =>
      measure.covers(cluster, face) && !(isOf('han', face) && measure.covers(cluster, japaneseOf(face))),
  }
}

function isOf(script: Script, face: Typeface): boolean {
  return face.startsWith(`${script}-`)
}

function japaneseOf(face: Typeface): Typeface {
  return face.endsWith('600') ? 'japanese-600' : 'japanese-400'
}
