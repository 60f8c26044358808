import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const doc = join(import.meta.dirname, '../../docs/performance.md')
const begin = '<!-- figures: written by `npm run bench -- --write` -->'
const end = '<!-- end of figures -->'

/** Puts the tables where the page on performance has its figures; the words around them stay. */
export async function writeFigures(head: string, sections: readonly string[]): Promise<void> {
  const text = await readFile(doc, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost its place for figures')
  const date = new Date().toISOString().slice(0, 10)
  const figures = [begin, '', `${date}. ${head}.`, '', ...sections].join('\n')
  await writeFile(doc, `${text.slice(0, from)}${figures}\n${text.slice(to)}`)
}
