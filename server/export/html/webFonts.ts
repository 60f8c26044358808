import { readFile } from 'node:fs/promises'

const sheets = [
  '@fontsource-variable/noto-sans/wght.css',
  '@fontsource-variable/noto-sans/wght-italic.css',
  '@fontsource-variable/vollkorn/wght.css',
  '@fontsource-variable/vollkorn/wght-italic.css',
].map(name => new URL(import.meta.resolve(name)))

/** Our typefaces as rules that bring their files along: only of the scripts that a text is written in. */
export async function webFonts(text: string): Promise<string> {
  const letters = [...new Set(text)].map(letter => letter.codePointAt(0) ?? 0)
  const rules = await Promise.all(sheets.map(sheet => rulesFor(letters, sheet)))
  return rules.flat().join('\n')
}

async function rulesFor(letters: readonly number[], sheet: URL): Promise<readonly string[]> {
  const rules = (await readFile(sheet, 'utf8')).match(/@font-face \{[^}]*\}/g) ?? []
  return Promise.all(rules.filter(rule => isNeeded(rule, letters)).map(rule => withFile(rule, sheet)))
}

function isNeeded(rule: string, letters: readonly number[]): boolean {
  const ranges = [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  )
  return letters.some(letter => ranges.some(([from, to]) => letter >= from && letter <= to))
}

async function withFile(rule: string, sheet: URL): Promise<string> {
  const [whole = '', path = ''] = /url\((\.\/files\/[\w.-]+)\)/.exec(rule) ?? []
  const bytes = await readFile(new URL(path, sheet))
  return rule.replace(whole, `url(data:font/woff2;base64,${bytes.toString('base64')})`)
}
