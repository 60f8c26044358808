import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machine } from '../machine.ts'
import { writeFigures } from '../writeFigures.ts'
import { loopTable } from './loop.ts'

/**
 * `npm run bench:records`: what each export costs for the demo, 300 and 5,000 cards, and what the loop that carries
 * edits notices of it. `--write` puts the table into
 * docs/performance.md.
 */
const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const program = join(import.meta.dirname, 'one.ts')
const sizes = [
  { cards: '65', name: 'demo' },
  { cards: '300', name: '300 cards' },
  { cards: '5000', name: '5,000 cards' },
] as const
const exports = {
  pdf: 'charter, PDF',
  html: 'charter, web page',
  docx: 'charter, Word',
  md: 'charter, Markdown',
  png: 'one canvas, PNG at twice its size',
  svg: 'one canvas, SVG',
  canvas: 'one canvas, PDF',
} as const

const rows = Object.entries(exports).map(([what, name]) => {
  const cells = sizes.map(({ cards }) => measured(cards, what))
  return `| ${[name, ...cells].join(' | ')} |`
})
const table = [
  `| | ${sizes.map(({ name }) => name).join(' | ')} |`,
  '| --- | --- | --- | --- |',
  ...rows,
].join('\n')
// Nothing here is held to a core.
const [head = ''] = machine().split(';')
const loop = await loopTable()
console.log(`${head}\n\n${table}\n\n${loop}`)
if (options.write) await writeFigures({ by: 'bench:records', head, sections: [`${table}\n`, `${loop}\n`] })

/** "1.2 s, 4.2 MB, 438 MB memory". */
function measured(cards: string, what: string): string {
  const { stdout, status, stderr } = spawnSync(process.execPath, [program, cards, what], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${what} of ${cards} cards failed: ${stderr}`)
  const { cpuMs, kilobytes, peakMb } = JSON.parse(stdout)
  const file = kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1)} MB`
  return `${(cpuMs / 1000).toFixed(cpuMs < 10_000 ? 1 : 0)} s, ${file}, ${peakMb} MB memory`
}
