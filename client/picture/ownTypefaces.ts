import { cssFont, typefaces } from '#shared/export/text/Typeface.ts'
import { dataAddress, patienceMs } from './dataAddress.ts'

/**
 * Makes sure that our typefaces are there for these letters before anything is measured. A file that cannot be had soon
 * leaves its letters to another typeface, as on the board.
 */
export async function openTypefaces(letters: string): Promise<void> {
  const opened = typefaces.map(face => document.fonts.load(cssFont(face, 20), letters))
  await Promise.race([Promise.allSettled(opened), new Promise(resolve => setTimeout(resolve, patienceMs))])
}

/** The rules of CSS by which this page has its typefaces, with the files in them: only those that these letters need. */
export async function typefaceRules(letters: string): Promise<string> {
  const codes = [...new Set(letters)].map(letter => letter.codePointAt(0) ?? 0)
  const rules = [...document.styleSheets].flatMap(fontFacesIn).filter(rule => isNeeded(rule, codes))
  const written = await Promise.all(rules.map(withFile))
  return written.flat().join('\n')
}

/** None in a sheet that could not be fetched: a browser keeps its rules closed. */
function fontFacesIn(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter(rule => rule instanceof CSSFontFaceRule)
  } catch {
    return []
  }
}

function isNeeded({ style }: CSSFontFaceRule, codes: readonly number[]): boolean {
  const ranges = [
    ...style.getPropertyValue('unicode-range').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi),
  ].map(([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const)
  return codes.some(code => ranges.some(([from, to]) => code >= from && code <= to))
}

/** None for a file that cannot be had now: a viewer takes another typeface there. */
async function withFile({ style, parentStyleSheet }: CSSFontFaceRule): Promise<readonly string[]> {
  const source = style.getPropertyValue('src')
  const [whole = '', path = ''] = /url\("?([^")]+)"?\)/.exec(source) ?? []
  const address = new URL(path, parentStyleSheet?.href ?? document.baseURI)
  const file = await dataAddress(address.href)
  if (file === undefined) return []
  const told = ['font-family', 'font-style', 'font-weight', 'unicode-range'].map(
    name => `${name}:${style.getPropertyValue(name)}`,
  )
  return [`@font-face{${told.join(';')};src:${source.replace(whole, `url(${file})`)}}`]
}
