import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const doc = join(import.meta.dirname, '../../docs/performance.md')
const end = '<!-- end of figures -->'

export interface WrittenFigures {
  /** The script that measured them, which has a place of its own on the page. */
  readonly by: 'bench' | 'bench:canvas' | 'bench:history' | 'bench:records' | 'bench:session'
  readonly head: string
  readonly sections: readonly string[]
}

/** Puts the tables where the page on performance has its figures; the words around them stay. */
export async function writeFigures({ by, head, sections }: WrittenFigures): Promise<void> {
  const begin = `<!-- figures: written by \`npm run ${by} -- --write\` -->`
  const text = await readFile(doc, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost its place for figures')
  const date = new Date().toISOString().slice(0, 10)
  const figures = [begin, '', `${date}. ${head}.`, '', ...sections].join('\n')
  await writeFile(doc, `${text.slice(0, from)}${figures}\n${text.slice(to)}`)
  spawnSync('npx', ['biome', 'format', '--write', doc], { stdio: ['ignore', 'ignore', 'inherit'] })
}
